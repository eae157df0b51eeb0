package io.autocraftcv.match;

import static io.autocraftcv.match.MatchTest.DEVELOPER;
import static io.autocraftcv.match.MatchTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePostingTest {

  /** Generous, for busy machines; what is quadratic would take much longer. */
  private static final double SECONDS = 5;

  static Stream<String> texts() {
    return Stream.of(
        "a".repeat(50_000),
        "• Java\n".repeat(7000),
        "Java ".repeat(10_000),
        "Java or Go, ".repeat(4000),
        "Requirements:\n".repeat(3500),
        "5+ years ".repeat(5500),
        "....'''+++###".repeat(4000),
        "e.g. ".repeat(10_000),
        "\ud800".repeat(50_000),
        "\u0301".repeat(50_000),
        "degree English C1 ".repeat(3000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void no_text_makes_it_slow(String text) {
    JobPosting posting =
        JobPosting.titled(text.strip().isEmpty() ? "x" : text)
            .descriptionText(text)
            .requirements(List.of(text))
            .build();
    long begin = System.nanoTime();
    Match.of(posting, DEVELOPER, TODAY);
    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(SECONDS);
  }

  @Test
  void of_endless_lists_the_first_lines_count() {
    JobPosting posting =
        JobPosting.titled("x")
            .requirements(Stream.iterate(0, i -> i + 1).limit(9999).map(i -> "Need " + i).toList())
            .build();
    assertThat(Match.of(posting, DEVELOPER, TODAY).requirements()).hasSizeLessThan(200);
  }
}
