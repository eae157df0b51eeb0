package io.autocraftcv.servlet;

import jakarta.servlet.ServletContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.websocket.server.WsSci;

/** A class of its own, since the tests' class is looked at where there is no Tomcat, too. */
final class TomcatContainer implements Container {

  private final Tomcat tomcat = new Tomcat();

  private TomcatContainer(Path base) {
    tomcat.setBaseDir(base.toAbsolutePath().toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
  }

  /** With an application that is mounted by code. */
  static Container start(String contextPath, Consumer<ServletContext> application)
      throws Exception {
    Path base = Files.createTempDirectory(Path.of("target"), "tomcat");
    TomcatContainer container = new TomcatContainer(base);
    Context context = container.tomcat.addContext(contextPath, base.toAbsolutePath().toString());
    context.addServletContainerInitializer(new WsSci(), Set.of());
    context.addServletContainerInitializer(
        (classes, servletContext) -> application.accept(servletContext), Set.of());
    container.tomcat.start();
    return container;
  }

  /** With an application as it is deployed: a directory with a descriptor, and its classes. */
  static Container deploy(String contextPath, Path base, Path classes) throws Exception {
    TomcatContainer container = new TomcatContainer(base);
    container.tomcat.setAddDefaultWebXmlToWebapp(false);
    Context context = container.tomcat.addWebapp(contextPath, base.toString());
    // On this class path there is more than one container.
    context.setContainerSciFilter("org.eclipse.jetty");
    StandardRoot resources = new StandardRoot(context);
    resources.addPreResources(
        new DirResourceSet(resources, "/WEB-INF/classes", classes.toString(), "/"));
    context.setResources(resources);
    container.tomcat.start();
    return container;
  }

  @Override
  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
