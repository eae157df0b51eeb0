package io.autocraftcv.webapp;

import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.servlet.Limits;
import io.autocraftcv.servlet.ProgressServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages and the HTTP face of the tasks: an embedded server. */
final class WebApplication implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebApplication.class);

  /** What a browser sends with a résumé. */
  private static final int FORM_AROUND_FILE = 64 * 1024;

  /** As much as may wait of one visitor, and something that is too large beside it. */
  private static final long LARGEST_UPLOAD = Uploads.MOST_BYTES + DocumentReader.MOST_BYTES;

  /** How long requests may take that are being answered when we end. */
  private static final int LAST_ANSWERS_MILLIS = 2_000;

  /** How long connections stay open then on which nothing is said. */
  private static final int LAST_IDLE_MILLIS = 200;

  private final Server server = new Server();
  private final ServerConnector connector;
  private final Settings settings;
  private final Node node;
  private final Visitors visitors = new Visitors();
  private final ProgressServlet progress;

  private WebApplication(Settings settings, Node node) {
    this.settings = settings;
    this.node = node;
    this.progress = new ProgressServlet(node.tracker());
    connector = new ServerConnector(server, new HttpConnectionFactory(http(settings.site())));
    connector.setHost(settings.site().host());
    connector.setPort(settings.port());
    connector.setShutdownIdleTimeout(LAST_IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new SecurityHeaders(new GracefulHandler(context())));
    server.setErrorHandler(new UnreadableRequests());
    server.setStopTimeout(LAST_ANSWERS_MILLIS);
  }

  /** Starts it; when this returns it answers. */
  static WebApplication start(Settings settings) throws Exception {
    WebApplication application = new WebApplication(settings, Node.open(settings));
    application.server.start();
    return application;
  }

  /** Where it answers: {@code http://127.0.0.1:8000}. */
  String address() {
    return "http://%s:%d".formatted(settings.site().host(), connector.getLocalPort());
  }

  private ServletContextHandler context() {
    ServletContextHandler context = new ServletContextHandler("/");
    mountTasks(context);
    mountPages(context);
    mountOperatorsPages(context);
    Assets.mount(context);
    filter(context, new OwnHost(settings.site().names()));
    filter(context, new PostRate());
    filter(
        context,
        new Visit.Filter(
            node.tracker(), visitors, node.writers().visitors(), settings.keeping().tasks()));
    context.setMaxFormContentSize(TooLarge.LARGEST_FORM);
    context.setMaxFormKeys(TooLarge.MOST_FIELDS);
    // The server's own error pages would tell what it is made of.
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(400, 599, PagesServlet.ERROR);
    context.setErrorHandler(errors);
    return context;
  }

  private void mountTasks(ServletContextHandler context) {
    progress
        .owners(visitors)
        .limits(Limits.defaults().upload(DocumentReader.MOST_BYTES + FORM_AROUND_FILE))
        .endpoint("scrape-with-progress", node.scrapes())
        .endpoint("parse-resume-with-progress", node.parses())
        .endpoint("generate-documents-with-progress", node.generations())
        .mount(context.getServletContext(), "/api/*");
  }

  private void mountPages(ServletContextHandler context) {
    Repositories kept = node.repositories();
    Writers writers = node.writers();
    int days = settings.keeping().days();
    mount(context, new PagesServlet(node.tracker(), visitors), "/");
    HomeServlet home = new HomeServlet(kept, node.scrapes(), node.parses(), visitors, days);
    // Where the first page's forms go; what is beneath /jobs is another servlet's.
    mount(context, home, "", "/jobs", "/resumes")
        .getRegistration()
        // What is a little too large is told so by its task, as everywhere.
        .setMultipartConfig(
            new MultipartConfigElement(
                "", 3L * DocumentReader.MOST_BYTES, LARGEST_UPLOAD, FORM_AROUND_FILE));
    mount(context, new JobsServlet(kept, visitors), "/jobs/*");
    mount(context, new ProfilesServlet(kept, visitors), "/profiles/*");
    GenerateEndpoint generate = node.generations();
    mount(context, new NewDocumentsServlet(kept, writers, generate, visitors), "/documents/new/*");
    mount(context, new DocumentsServlet(node, generate, visitors), "/documents/*");
    mount(
        context,
        new SettingsServlet(writers, visitors),
        SettingsServlet.PATH,
        SettingsServlet.MODEL);
    mount(
        context,
        new ForgetServlet(kept.belongings(), node.tasks(), writers.visitors(), visitors, days),
        ForgetServlet.PATH);
  }

  private void mountOperatorsPages(ServletContextHandler context) {
    mount(context, new HealthServlet(node), "/healthz", "/readyz");
    if (!settings.operatorPassword().isEmpty()) {
      OperatorPassword password = new OperatorPassword(settings.operatorPassword());
      mount(context, new OperatorServlet(node, password), "/operator/*");
      mount(context, new MetricsServlet(node.metrics(), password), "/metrics");
    }
  }

  private static ServletHolder mount(
      ServletContextHandler context, HttpServlet servlet, String... paths) {
    ServletHolder holder = new ServletHolder(servlet);
    for (String path : paths) {
      context.addServlet(holder, path);
    }
    return holder;
  }

  private static void filter(ServletContextHandler context, HttpFilter filter) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  private static HttpConfiguration http(Settings.Site site) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    if (site.isBehindProxy()) {
      configuration.addCustomizer(forwarded());
    }
    return configuration;
  }

  /**
   * Believes the two headers that a proxy is told to set, and none that a visitor may have sent.
   */
  private static ForwardedRequestCustomizer forwarded() {
    ForwardedRequestCustomizer customizer = new ForwardedRequestCustomizer();
    customizer.setForwardedHeader(null);
    customizer.setForwardedHostHeader(null);
    customizer.setForwardedServerHeader(null);
    customizer.setForwardedPortHeader(null);
    customizer.setForwardedHttpsHeader(null);
    customizer.setForwardedCipherSuiteHeader(null);
    customizer.setForwardedSslSessionIdHeader(null);
    return customizer;
  }

  /** Stops taking requests and answers those it has, then ends the tasks. */
  @Override
  public void close() throws Exception {
    try {
      // Streams would go on as long as their tasks; their clients come back, to another node.
      progress.destroy();
      server.stop();
    } catch (TimeoutException cutOff) {
      // It has stopped all the same.
      log.info("Requests that took longer than {} ms to answer were cut off", LAST_ANSWERS_MILLIS);
    } finally {
      node.close();
    }
  }
}
