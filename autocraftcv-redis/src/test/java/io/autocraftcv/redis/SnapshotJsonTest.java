package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of format 1 must be readable for ever; they are never written anew. */
class SnapshotJsonTest {

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private static final Snapshot FULL =
      new Snapshot(
          new Snapshot.About(
              "0b0c7f5e-9d7e-4c11-9a3e-1f2d3c4b5a69",
              "import",
              "ann@example.org",
              Map.of("file", "Lebenslauf \"2026\".pdf", "a", "b"),
              CREATED),
          2,
          3,
          1_048_600,
          State.RUNNING,
          42,
          new Snapshot.Position(
              2,
              6,
              "Reading pages...",
              "import.read",
              new Snapshot.Note("Reading page {0}", List.of("27")),
              27,
              100),
          true,
          true,
          true,
          null,
          Map.of(),
          CREATED.plusNanos(123_456_789),
          CREATED.plusSeconds(61),
          Duration.ofMillis(60_500),
          new Snapshot.Remaining(
              Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(20)));

  private static final Snapshot ENDED =
      new Snapshot(
          new Snapshot.About("id", "import", null, Map.of(), CREATED),
          1,
          1,
          9,
          State.FAILED,
          0,
          new Snapshot.Position(0, 6, "", "import", null, 0, -1),
          false,
          false,
          false,
          new Snapshot.Failure("not_found", "There is no such page."),
          Map.of(),
          null,
          CREATED,
          Duration.ZERO,
          null);

  private static final LogLine LINE =
      new LogLine(7, CREATED, System.Logger.Level.WARNING, "Page 3 has no text");

  @Test
  void what_lies_in_redis_can_be_read_by_every_later_release() throws IOException {
    assertThat(SnapshotParser.snapshot(golden("snapshot-1-running.json"))).isEqualTo(FULL);
    assertThat(SnapshotParser.snapshot(golden("snapshot-1-failed.json"))).isEqualTo(ENDED);
    assertThat(SnapshotParser.line(golden("line-1.json"))).isEqualTo(LINE);
  }

  @Test
  void as_long_as_the_format_is_1_it_is_written_as_ever() throws IOException {
    assertThat(SnapshotJson.write(FULL)).asString(UTF_8).isEqualTo(text("snapshot-1-running.json"));
    assertThat(SnapshotJson.write(ENDED)).asString(UTF_8).isEqualTo(text("snapshot-1-failed.json"));
    assertThat(SnapshotJson.write(LINE)).asString(UTF_8).isEqualTo(text("line-1.json"));
  }

  @Test
  void a_field_that_is_not_known_is_passed_over() throws IOException {
    String more =
        text("snapshot-1-failed.json").replace("\"epoch\"", "\"new\":{\"a\":[1]},\"epoch\"");
    assertThat(SnapshotParser.snapshot(more.getBytes(UTF_8))).isEqualTo(ENDED);
  }

  @Test
  void a_format_that_is_not_known_is_not_guessed_at() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SnapshotParser.snapshot("{\"format\":2,\"state\":17}".getBytes(UTF_8)))
        .withMessageContaining("format 2")
        .withMessageContaining("Update every node");
  }

  private static String text(String file) throws IOException {
    return new String(golden(file), UTF_8).strip();
  }

  private static byte[] golden(String file) throws IOException {
    try (InputStream in = SnapshotJsonTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
