package dev.kaizen.rest.openapi;

import dev.kaizen.rest.security.ForEveryCaller;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Role;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Which right an operation needs and which roles have it. The document's operation ids name the
 * Java method, and the method's annotation is what is checked, so the two cannot drift apart.
 */
final class OperationRight {
  private OperationRight() {}

  static void tell(Operation operation) {
    Method method = method(operation.getOperationId());
    operation.setOperationId(publicId(method));
    if (method.isAnnotationPresent(ForEveryCaller.class)) {
      operation.addExtension("x-permission", "NONE");
      return;
    }
    Requires right = method.getAnnotation(Requires.class);
    if (right != null) {
      List<String> roles = right.value().roles().stream().map(Role::tokenName).sorted().toList();
      operation.addExtension("x-permission", right.value().name());
      operation.addExtension("x-roles", roles);
    }
  }

  /** Such as {@code runList}: names for generated clients that tell nothing of the inside. */
  private static String publicId(Method method) {
    String feature = method.getDeclaringClass().getSimpleName().replace("Resource", "");
    String name = method.getName();
    return feature.substring(0, 1).toLowerCase(Locale.ROOT)
        + feature.substring(1)
        + name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1);
  }

  /** Of an id such as {@code dev.kaizen.rest.run.RunResource_list}. */
  private static Method method(String id) {
    int end = id.lastIndexOf('_');
    try {
      return Arrays.stream(
              Thread.currentThread()
                  .getContextClassLoader()
                  .loadClass(id.substring(0, end))
                  .getMethods())
          .filter(m -> m.getName().equals(id.substring(end + 1)))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("There is no operation " + id));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("There is no operation " + id, e);
    }
  }
}
