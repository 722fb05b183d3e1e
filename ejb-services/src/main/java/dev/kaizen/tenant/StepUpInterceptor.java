package dev.kaizen.tenant;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Refuses before anything is done; who has not the right is told that first, by the edge. */
@Interceptor
@StepUp(DangerousAct.DELETE_TENANT)
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 1)
public class StepUpInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient StepUpPolicy policy;

  @AroundInvoke
  Object check(InvocationContext invocation) throws Exception {
    policy.require(invocation.getMethod().getAnnotation(StepUp.class).value());
    return invocation.proceed();
  }
}
