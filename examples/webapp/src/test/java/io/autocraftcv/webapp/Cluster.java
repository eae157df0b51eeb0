package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The cluster of {@code examples/cluster}: real processes, started and ended by its scripts. */
final class Cluster implements AutoCloseable {

  private static final Path SCRIPTS = Path.of("../cluster").toAbsolutePath().normalize();

  private final Path folder;
  private final int port;
  private final Map<String, String> environment;

  private Cluster(Path folder, int port, Map<String, String> environment) {
    this.folder = folder;
    this.port = port;
    this.environment = environment;
  }

  /**
   * Starts it; when this returns it answers.
   *
   * @param workers how many tasks each of the two workers runs at a time
   */
  static Cluster up(Path folder, int workers) throws IOException, InterruptedException {
    int port = freePorts();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(port));
    environment.put("WORKERS", Integer.toString(workers));
    environment.put(
        "AUTOCRAFTCV",
        String.join(
            " ", java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", classPath(), Main.class.getName()));
    environment.put("AUTOCRAFTCV_ALLOW_HOST", GatedSite.hosts());
    Cluster cluster = new Cluster(folder, port, environment);
    cluster.script("up");
    return cluster;
  }

  /** Ours of the main classes only. */
  private static String classPath() {
    List<String> entries =
        new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    entries.removeIf(entry -> entry.endsWith("test-classes"));
    return String.join(File.pathSeparator, entries);
  }

  /** The first of five in a row. */
  private static int freePorts() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      // Below the ports that are given out for connections, where one could be taken at any time.
      return 10_000 + socket.getLocalPort() % 20_000;
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Past the load balancer. */
  String address(int web) {
    return "http://127.0.0.1:" + (port + web);
  }

  int redisPort() {
    return port + 3;
  }

  /** Sends a signal to a process: {@code redis}, {@code worker1}, ... */
  void signal(String signal, String name) throws IOException, InterruptedException {
    run(Map.of(), "kill", "-" + signal, pid(name));
  }

  void awaitEnd(String name) throws IOException, InterruptedException {
    long pid = Long.parseLong(pid(name));
    ProcessHandle.of(pid)
        .ifPresent(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }

  private String pid(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + ".pid")).get(0).strip();
  }

  /** Starts again what was ended: a node as it was started, a server with what it has kept. */
  void start(String name) throws IOException, InterruptedException {
    run(environment, SCRIPTS.resolve("start").toString(), folder.toString(), name);
  }

  private void script(String name) throws IOException, InterruptedException {
    run(environment, SCRIPTS.resolve(name).toString(), folder.toString());
  }

  private static void run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("cluster", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("%s", Files.readString(output)).isZero();
    Files.delete(output);
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    script("down");
  }
}
