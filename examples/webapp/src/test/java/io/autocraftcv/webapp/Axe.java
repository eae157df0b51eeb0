package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what keeps people out of a page, by axe-core, installed for the tests alone. */
final class Axe {

  private static final String PACKAGE = "axe-core@4.11.3";
  private static final Path HOME = Path.of("target", "npm");
  private static final Path SCRIPT = HOME.resolve("node_modules/axe-core/axe.min.js");

  private Axe() {}

  static List<?> violations(Page page) throws IOException, InterruptedException {
    install();
    page.evaluate(Files.readString(SCRIPT));
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run(document)).violations.map(({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`)
            """);
  }

  private static void install() throws IOException, InterruptedException {
    if (Files.exists(SCRIPT)) {
      return;
    }
    Files.createDirectories(HOME);
    Process npm =
        new ProcessBuilder(
                "npm", "install", "--no-audit", "--no-fund", "--prefix", HOME.toString(), PACKAGE)
            .redirectErrorStream(true)
            .start();
    String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(npm.waitFor()).as(said).isZero();
  }
}
