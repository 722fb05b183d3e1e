package dev.kaizen.web.preview;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee10.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Shows the console on {@code http://localhost:<port>/?as=rita} over made-up data. {@code
 * &state=full|empty|error} chooses what the services answer. Run it with the test class path, from
 * this module's folder, after a package build.
 */
public final class PreviewConsole {
  private PreviewConsole() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("vaadin.productionMode", "true");
    Server server = new Server(args.length > 0 ? Integer.parseInt(args[0]) : 8199);
    WebAppContext context = new WebAppContext();
    context.setContextPath("/");
    ResourceFactory resources = ResourceFactory.of(context);
    context.setBaseResource(resources.newResource(Path.of("src/main/webapp")));
    context.setDescriptor(Path.of("src/test/resources/preview/web.xml").toUri().toString());
    context.setParentLoaderPriority(true);
    context.setAttribute(
        MetaInfConfiguration.CONTAINER_JAR_PATTERN,
        ".*/(flow|vaadin)[^/]*\\.jar$|.*/target/classes/$|.*/target/test-classes/$");
    context.addConfiguration(new AnnotationConfiguration());
    server.setHandler(context);
    server.start();
    System.out.println("The preview answers on " + server.getURI());
    server.join();
  }
}
