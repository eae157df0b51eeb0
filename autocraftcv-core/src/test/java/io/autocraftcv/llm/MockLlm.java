package io.autocraftcv.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server that others wrote to stand for OpenAI's, npm's mock-llm, in a process of its own;
 * installed for the tests alone.
 */
final class MockLlm implements AutoCloseable {

  private static final String PACKAGE = "@dwmkerr/mock-llm@0.1.29";
  private static final Path HOME = Path.of("target", "npm");

  private final Process process;
  private final int port;

  private MockLlm(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static MockLlm start(String configuration) throws Exception {
    Path main = installed().toAbsolutePath();
    Path file = Files.writeString(HOME.resolve("mock-llm.yaml"), configuration).toAbsolutePath();
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder("node", main.toString(), "--config", file.toString())
            .redirectErrorStream(true);
    command.environment().put("HOST", "127.0.0.1");
    command.environment().put("PORT", String.valueOf(port));
    Process process = command.start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = said.readLine();
    while (line != null && !line.contains("server running")) {
      line = said.readLine();
    }
    assertThat(line).as("the last line before it ended").isNotNull();
    drain(said);
    return new MockLlm(process, port);
  }

  /** What it says from now on would fill the pipe, and then it would wait. */
  private static void drain(BufferedReader said) {
    Thread thread = new Thread(() -> said.lines().forEach(line -> {}), "mock-llm");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path installed() throws IOException, InterruptedException {
    Path main = HOME.resolve("node_modules/@dwmkerr/mock-llm/dist/main.js");
    Path installed = HOME.resolve("installed");
    if (!Files.exists(installed) || !Files.readString(installed).equals(PACKAGE)) {
      Files.createDirectories(HOME);
      Process npm =
          new ProcessBuilder(
                  "npm", "install", "--no-audit", "--no-fund", "--prefix", HOME.toString(), PACKAGE)
              .redirectErrorStream(true)
              .start();
      String said = new String(npm.getInputStream().readAllBytes(), UTF_8);
      assertThat(npm.waitFor()).as(said).isZero();
      Files.writeString(installed, PACKAGE);
    }
    return main;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
