package dev.kaizen.web.preview;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.security.PreviewSignIn;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;

/** Vaadin's servlet with a person at the screen and fakes in the place of services. */
public class PreviewServlet extends VaadinServlet {
  private static final long serialVersionUID = 1L;
  private static volatile String person = "ada";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional.ofNullable(request.getParameter("as")).ifPresent(name -> person = name);
    Optional.ofNullable(request.getParameter("state"))
        .ifPresent(
            name -> Fakes.state = Fakes.State.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
    Caller caller = PreviewSignIn.as(person, request);
    Callers.<Boolean, IOException>call(
        caller,
        () -> {
          try {
            super.service(request, response);
            return true;
          } catch (ServletException e) {
            throw new IOException(e);
          }
        });
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration configuration)
      throws ServiceException {
    VaadinServletService service =
        new VaadinServletService(this, configuration) {
          private static final long serialVersionUID = 1L;

          @Override
          protected Instantiator createInstantiator() {
            return new WithFakes(this);
          }
        };
    service.init();
    return service;
  }

  /** Gives constructors marked for injection the fakes. */
  private static final class WithFakes extends DefaultInstantiator {
    private static final long serialVersionUID = 1L;

    WithFakes(VaadinServletService service) {
      super(service);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.isAnnotationPresent(Inject.class)) {
          return type.cast(make(constructor));
        }
      }
      return super.getOrCreate(type);
    }

    private static Object make(Constructor<?> constructor) {
      Object[] services = Arrays.stream(constructor.getParameterTypes()).map(Fakes::of).toArray();
      try {
        return constructor.newInstance(services);
      } catch (java.lang.reflect.InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
