package io.autocraftcv.webapp;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.servlet.ProgressServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.net.BindException;
import java.net.URL;
import java.time.Duration;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The web application in one process: an embedded server on 127.0.0.1, an embedded database, tasks
 * in memory.
 */
final class WebApplication implements AutoCloseable {

  private static final int LARGEST_FORM = 64 * 1024;

  private final Server server = new Server();
  private final ServerConnector connector =
      new ServerConnector(server, new HttpConnectionFactory(quiet()));
  private final ProgressTracker tracker =
      ProgressTracker.builder().drainFor(Duration.ofSeconds(2)).build();
  private final Postings postings;
  private final JobScraper scraper;

  private WebApplication(Settings settings) throws IOException {
    postings = Postings.open(settings.data());
    JobScraper.Builder builder = JobScraper.builder();
    settings.allowedHosts().forEach(builder::allowHost);
    scraper = builder.build();
    connector.setHost("127.0.0.1");
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setHandler(context());
  }

  /** Starts it; when this returns it answers. */
  static WebApplication start(Settings settings) throws Exception {
    WebApplication application = new WebApplication(settings);
    application.server.start();
    return application;
  }

  /** Where it answers: {@code http://127.0.0.1:8000}. */
  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  private ServletContextHandler context() {
    ServletContextHandler context = new ServletContextHandler("/");
    Visitors visitors = new Visitors();
    ScrapeEndpoint scrape = new ScrapeEndpoint(tracker, scraper, postings);
    new ProgressServlet(tracker)
        .owners(visitors)
        .endpoint("scrape-with-progress", scrape)
        .mount(context.getServletContext(), "/api/*");
    context.addServlet(
        new ServletHolder(new PagesServlet(postings, tracker, scrape, visitors)), "/");
    files(context, "META-INF/resources/autocraftcv/", "/autocraftcv/*");
    files(context, "assets/", "/assets/*");
    filter(context, new SecurityHeaders());
    filter(context, new OwnHost());
    context.setMaxFormContentSize(LARGEST_FORM);
    // The server's own error pages would tell what it is made of.
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(400, 599, PagesServlet.ERROR);
    context.setErrorHandler(errors);
    return context;
  }

  private static void filter(ServletContextHandler context, HttpFilter filter) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  private static HttpConfiguration quiet() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    return configuration;
  }

  private static void files(ServletContextHandler context, String resources, String path) {
    ServletHolder files = new ServletHolder(ResourceServlet.class);
    URL directory = WebApplication.class.getClassLoader().getResource(resources);
    if (directory == null) {
      throw new IllegalStateException("The class path has no " + resources);
    }
    files.setInitParameter("baseResource", directory.toString());
    files.setInitParameter("pathInfoOnly", "true");
    files.setInitParameter("dirAllowed", "false");
    files.setInitParameter("cacheControl", "no-cache");
    context.addServlet(files, path);
  }

  /** Stops taking requests, then ends the tasks, then closes what they used. */
  @Override
  public void close() throws Exception {
    server.stop();
    tracker.close();
    scraper.close();
    postings.close();
  }

  /** Runs until the process is told to end. */
  public static void main(String[] args) throws Exception {
    Settings settings;
    try {
      settings = Settings.of(args, System.getenv());
    } catch (Settings.HelpWanted e) {
      System.out.println(Settings.USAGE);
      return;
    } catch (Settings.UsageException e) {
      System.err.println("autocraftcv serve: " + e.getMessage() + "\n" + Settings.USAGE);
      System.exit(2);
      return;
    }
    try {
      run(settings);
    } catch (IOException e) {
      System.err.println("autocraftcv serve: " + reason(settings, e));
      System.exit(1);
    }
  }

  private static void run(Settings settings) throws Exception {
    WebApplication application = start(settings);
    System.out.println("AutoCraftCV is at " + application.address() + "  (Ctrl-C ends it)");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.err.println("Stopping...");
                  try {
                    application.close();
                  } catch (Exception e) {
                    System.err.println("The end was not clean: " + e.getMessage());
                  }
                }));
    application.server.join();
  }

  private static String reason(Settings settings, IOException e) {
    return e instanceof BindException || e.getCause() instanceof BindException
        ? "port " + settings.port() + " is taken; choose another with --port"
        : "cannot start: " + e.getMessage();
  }
}
