package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What others wrote for browsers and Node.js, in pinned versions, installed for the tests alone.
 */
final class Npm {

  private static final List<String> PACKAGES =
      List.of(
          "axe-core@4.11.3",
          "bootstrap@5.3.8",
          "eventsource@4.1.0",
          "htmx.org@2.0.8",
          "htmx-ext-sse@2.2.4");

  private static final Path HOME = Path.of("target", "npm");

  private Npm() {}

  /** The directory of the packages. */
  static synchronized Path modules() throws IOException, InterruptedException {
    Path modules = HOME.resolve("node_modules");
    Path installed = HOME.resolve("installed");
    String wanted = String.join(" ", PACKAGES);
    if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
      Files.createDirectories(HOME);
      List<String> command =
          new ArrayList<>(
              List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", HOME.toString()));
      command.addAll(PACKAGES);
      Process npm = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(npm.waitFor()).as(said).isZero();
      Files.writeString(installed, wanted);
    }
    return modules;
  }
}
