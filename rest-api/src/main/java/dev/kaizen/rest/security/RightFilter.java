package dev.kaizen.rest.security;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Refuses who lacks the right of an operation; one that names none is refused to all. */
@Provider
public class RightFilter implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method operation = resource.getResourceMethod();
    if (operation.isAnnotationPresent(ForEveryCaller.class)) {
      return;
    }
    Requires right = operation.getAnnotation(Requires.class);
    if (right == null) {
      throw new KaizenException(ErrorCode.FORBIDDEN, "The operation says nobody may call it");
    }
    Callers.current().require(right.value());
  }
}
