package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.servlet.Limits;
import io.autocraftcv.servlet.ProgressServlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * One node: the servlet in a Jetty that nobody has tuned, and a task that goes on until the end. A
 * line on its input changes the task or asks how the node is; each gets a line in return.
 */
final class NodeUnderLoad {

  /** Where a POST starts the task. */
  static final String START = "/api/watched/";

  private static final Stage STAGE = Stage.of("watch", "Being watched...");
  private static final Plan PLAN = Plan.of("watched", STAGE);

  private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
  private final ProgressTracker tracker = ProgressTracker.inMemory();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private NodeUnderLoad() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context());
  }

  private ServletContextHandler context() {
    // All the streams of this benchmark are one visitor's.
    ProgressServlet servlet =
        new ProgressServlet(tracker)
            .limits(Limits.defaults().streams(10_000))
            .endpoint(
                "watched",
                request ->
                    tracker.start(
                        PLAN,
                        request.options(),
                        progress -> {
                          progress.run(
                              STAGE,
                              () -> {
                                while (true) {
                                  progress.note(notes.take());
                                }
                              });
                          return PLAN;
                        }));
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    ServletContextHandler context = new ServletContextHandler("/");
    context.setSessionHandler(new SessionHandler());
    context.addServlet(holder, "/api/*");
    return context;
  }

  private String answer(String command) {
    if (command.startsWith("change ")) {
      notes.add(command.substring("change ".length()));
      return "changed";
    }
    return switch (command) {
      case "heap" -> Long.toString(heapAfterCollection());
      case "threads" -> Integer.toString(ManagementFactory.getThreadMXBean().getPeakThreadCount());
      case "connections" -> Integer.toString(connector.getConnectedEndPoints().size());
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static long heapAfterCollection() {
    // Twice: what the first one hands to reference queues goes with the second.
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void serve(BufferedReader commands) throws IOException {
    System.out.println(connector.getLocalPort());
    String command;
    while ((command = commands.readLine()) != null) {
      System.out.println(answer(command));
    }
  }

  public static void main(String[] args) throws Exception {
    NodeUnderLoad node = new NodeUnderLoad();
    node.server.start();
    node.serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    // The task would go on for ever, and nobody waits for it.
    System.exit(0);
  }
}
