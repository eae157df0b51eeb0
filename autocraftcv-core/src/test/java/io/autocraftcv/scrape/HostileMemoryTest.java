package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hostile pages cost at most, in a process that has no more. */
class HostileMemoryTest {

  /** With what the pages themselves take, as text and as bytes. */
  private static final String HEAP = "-Xmx200m";

  @Test
  void every_hostile_page_comes_to_its_end_in_200_megabytes() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Everything.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      List<String> said =
          new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(said)
          .hasSize((int) everything().count())
          .allMatch(line -> line.startsWith("read in "));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Stream<String> everything() {
    return Stream.concat(HostilePagesTest.pages(), HostilePagesTest.tooLarge());
  }

  /** The process: says of each page how long it took and what came out. */
  static final class Everything {

    private Everything() {}

    public static void main(String[] arguments) {
      everything()
          .forEach(
              page -> {
                long begun = System.nanoTime();
                String outcome = HostilePagesTest.outcome(page);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                int shown = Math.min(40, outcome.length());
                System.out.printf(
                    "read in %d ms: %s%n", took.toMillis(), outcome.substring(0, shown));
              });
    }
  }
}
