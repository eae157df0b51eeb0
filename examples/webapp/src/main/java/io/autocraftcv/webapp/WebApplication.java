package io.autocraftcv.webapp;

import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.reading.DocumentReader;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.servlet.Limits;
import io.autocraftcv.servlet.ProgressServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
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

  /** A profile of many pages, with all its fields. */
  private static final int LARGEST_FORM = 1024 * 1024;

  private static final int MOST_FIELDS = 10_000;

  /** What a browser sends with a résumé. */
  private static final int FORM_AROUND_FILE = 64 * 1024;

  /** Each task that waits may have a résumé of 10 MB in memory. */
  private static final int LONGEST_QUEUE = 30;

  private final Server server = new Server();
  private final ServerConnector connector =
      new ServerConnector(server, new HttpConnectionFactory(quiet()));
  private final ProgressTracker tracker =
      ProgressTracker.builder().queue(LONGEST_QUEUE).drainFor(Duration.ofSeconds(2)).build();
  private final Database database;
  private final JobScraper scraper;
  private final DocumentReader reader = DocumentReader.create();
  private final ResumeParser parser = ResumeParser.with(reader);
  private final Writers writers;

  private WebApplication(Settings settings) throws IOException {
    database = Database.open(settings.data());
    JobScraper.Builder builder = JobScraper.builder();
    settings.allowedHosts().forEach(builder::allowHost);
    scraper = builder.build();
    writers = new Writers(settings.model());
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
    Postings postings = new Postings(database.jdbi());
    Profiles profiles = new Profiles(database.jdbi());
    Documents documents = new Documents(database.jdbi());
    ScrapeEndpoint scrape = new ScrapeEndpoint(tracker, scraper, postings);
    ParseEndpoint parse = new ParseEndpoint(tracker, parser, profiles);
    GenerateEndpoint generate =
        new GenerateEndpoint(tracker, writers, postings, profiles, documents);
    new ProgressServlet(tracker)
        .owners(visitors)
        .limits(Limits.defaults().upload(DocumentReader.MOST_BYTES + FORM_AROUND_FILE))
        .endpoint("scrape-with-progress", scrape)
        .endpoint("parse-resume-with-progress", parse)
        .endpoint("generate-documents-with-progress", generate)
        .mount(context.getServletContext(), "/api/*");
    ServletHolder pages =
        new ServletHolder(
            new PagesServlet(postings, profiles, documents, tracker, scrape, parse, visitors));
    // What is a little too large is told so by its task, as everywhere.
    pages
        .getRegistration()
        .setMultipartConfig(
            new MultipartConfigElement("", -1, 3L * DocumentReader.MOST_BYTES, FORM_AROUND_FILE));
    context.addServlet(pages, "/");
    context.addServlet(new ServletHolder(new ProfilesServlet(profiles, visitors)), "/profiles/*");
    context.addServlet(
        new ServletHolder(new NewDocumentsServlet(postings, profiles, writers, generate, visitors)),
        "/documents/new/*");
    MachineReading machine = new MachineReading(writers.renderer(), reader, parser);
    context.addServlet(
        new ServletHolder(new DocumentsServlet(documents, writers.renderer(), machine, visitors)),
        "/documents/*");
    files(context, "META-INF/resources/autocraftcv/", "/autocraftcv/*");
    files(context, "assets/", "/assets/*");
    filter(context, new SecurityHeaders());
    filter(context, new OwnHost());
    context.setMaxFormContentSize(LARGEST_FORM);
    context.setMaxFormKeys(MOST_FIELDS);
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
    parser.close();
    database.close();
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
