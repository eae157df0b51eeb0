package io.autocraftcv.webapp;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code autocraftcv serve} and {@code autocraftcv worker}: runs until the process is told to end.
 */
final class Main {

  private Main() {}

  /** What is run, and how it ends. */
  private record Running(String greeting, AutoCloseable process) {}

  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args);
    boolean worker = !words.isEmpty() && words.get(0).equals("worker");
    boolean named = worker || (!words.isEmpty() && words.get(0).equals("serve"));
    String name = "autocraftcv " + (worker ? "worker" : "serve");
    Settings settings;
    try {
      settings = Settings.of(named ? words.subList(1, words.size()) : words, System.getenv());
      if (worker && settings.cluster() == null) {
        throw new Settings.UsageException(
            "a worker needs DATABASE_URL and REDIS_URL, by which tasks come to it");
      }
    } catch (Settings.HelpWanted e) {
      System.out.println(Settings.USAGE);
      return;
    } catch (Settings.UsageException e) {
      System.err.println(name + ": " + e.getMessage() + "\n" + Settings.USAGE);
      System.exit(2);
      return;
    }
    try {
      run(worker ? worker(settings) : serve(settings));
    } catch (IOException e) {
      System.err.println(name + ": " + reason(settings, e));
      System.exit(1);
    }
  }

  private static Running serve(Settings settings) throws Exception {
    WebApplication application = WebApplication.start(settings);
    return new Running("AutoCraftCV is at " + application.address(), application);
  }

  /** Tasks come to a node whether it serves pages or not. */
  private static Running worker(Settings settings) throws IOException {
    Node node = Node.open(settings);
    return new Running("AutoCraftCV runs %d tasks at a time".formatted(settings.workers()), node);
  }

  private static void run(Running running) throws InterruptedException {
    System.out.println(running.greeting() + "  (Ctrl-C ends it)");
    Thread end =
        new Thread(
            () -> {
              System.err.println("Stopping...");
              try {
                running.process().close();
              } catch (Exception e) {
                System.err.println("The end was not clean: " + e.getMessage());
              }
            });
    Runtime.getRuntime().addShutdownHook(end);
    // Everything else runs on daemon threads, and this one until the process is told to end.
    new CountDownLatch(1).await();
  }

  private static String reason(Settings settings, IOException e) {
    return e instanceof BindException || e.getCause() instanceof BindException
        ? "port " + settings.port() + " is taken; choose another with --port"
        : "cannot start: " + e.getMessage();
  }
}
