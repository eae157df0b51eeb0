package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web application as {@code bin/autocraftcv serve} runs it, on a database of its own. */
final class WebApplicationProcess implements AutoCloseable {

  private static final Path TARGET = Path.of("examples", "webapp", "target");
  private static final String PASSWORD = "only for this benchmark";
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");

  private final Process process;
  private final URI address;

  private WebApplicationProcess(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it with a heap of so many megabytes; when this returns it answers. */
  static WebApplicationProcess start(int heap) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("autocraftcv-visitors");
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-cp",
            TARGET.resolve("classes") + ":" + TARGET.resolve("lib") + "/*",
            "io.autocraftcv.webapp.Main",
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    builder.environment().put("AUTOCRAFTCV_OPERATOR_PASSWORD", PASSWORD);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
    WebApplicationProcess started = new WebApplicationProcess(builder.start(), port);
    Patience.await("the web application answers", started::isReady);
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return Http.get(address.resolve("/readyz"), Map.of()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address() {
    return address;
  }

  /** The megabytes in use after a garbage collection. */
  double heap() throws IOException, InterruptedException {
    // Twice: what the first one hands to reference queues goes with the second.
    collect();
    collect();
    String login = "operator:" + PASSWORD;
    String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> metrics =
        Http.get(address.resolve("/metrics"), Map.of("Authorization", "Basic " + encoded));
    Http.expect(200, metrics);
    Matcher parts = HEAP.matcher(new String(metrics.body(), StandardCharsets.UTF_8));
    return parts.results().mapToDouble(part -> Double.parseDouble(part.group(1))).sum() / 1e6;
  }

  private void collect() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    int status =
        new ProcessBuilder(List.of(jcmd.toString(), "" + process.pid(), "GC.run"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("jcmd ended with " + status);
    }
  }

  /** The seconds of processor time that it has used. */
  double processorTime() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new UncheckedIOException(new IOException("The web application does not end"));
    }
  }
}
