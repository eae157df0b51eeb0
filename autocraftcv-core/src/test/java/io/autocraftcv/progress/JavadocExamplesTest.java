package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.JavadocExamples.Example;
import io.autocraftcv.progress.JavadocExamples.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocExamplesTest {

  private static final Path PROGRESS = Path.of("src/main/java/io/autocraftcv/progress");

  @TempDir private Path classes;

  @Test
  void every_public_type_has_an_example() throws IOException {
    List<Source> types = Source.in(PROGRESS).stream().filter(Source::isPublicType).toList();
    assertThat(types)
        .extracting(Source::file)
        .contains("Tally.java", "Snapshot.java", "State.java", "TaskFailedException.java")
        .doesNotContain("Counter.java", "NamedStage.java");
    assertThat(types)
        .filteredOn(type -> type.examples().isEmpty())
        .extracting(Source::file)
        .isEmpty();
  }

  @Test
  void every_example_compiles() throws IOException {
    List<Example> examples =
        Source.in(PROGRESS).stream()
            .filter(source -> source.isPublicType() || source.isPackageInfo())
            .flatMap(source -> source.examples().stream())
            .toList();
    assertThat(examples).hasSizeGreaterThan(20);
    assertThat(JavadocExamples.complaints(examples, classes)).isEmpty();
  }

  private static final Source PLANTED =
      new Source(
          "Planted.java",
          """
          package planted;

          /**
           * Has examples.
           *
           * <pre>{@code
           * progress.advance();
           * }</pre>
           *
           * <p>One of them is wrong.
           *
           * <pre>{@code
           * progress.advance();
           * progress.percent(50);
           * }</pre>
           */
          public final class Planted {
            // Not seen from outside, so this is wrong, too:
            /**
             * <pre>{@code
             * LivePart part = null;
             * }</pre>
             */
            void planted() {}
          }
          """);

  @Test
  void an_example_that_does_not_compile_is_reported_with_its_place() {
    assertThat(JavadocExamples.complaints(PLANTED.examples(), classes))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("Planted.java:14: ").contains("percent"))
        .anySatisfy(line -> assertThat(line).startsWith("Planted.java:21: ").contains("LivePart"));
  }

  @Test
  void a_type_without_an_example_is_seen() {
    Source bare = new Source("Bare.java", "/** <pre>a picture</pre> */\npublic enum Bare {}\n");
    assertThat(bare.isPublicType()).isTrue();
    assertThat(bare.examples()).isEmpty();
    assertThat(PLANTED.isPublicType()).isTrue();
    assertThat(new Source("Own.java", "final class Own {}").isPublicType()).isFalse();
  }
}
