package io.autocraftcv.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressTracker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void the_listeners_work_side_by_side() {
    MeterRegistry registry = new SimpleMeterRegistry();
    try (ProgressTracker tracker = tracker(registry, OpenTelemetry.noop())) {
      assertThat(tracker.start(Lives.PLAN, progress -> 17).join()).isEqualTo(17);
    }
    assertThat(registry.get("autocraftcv.task").timer().count()).isEqualTo(1);
  }

  private static ProgressTracker tracker(MeterRegistry registry, OpenTelemetry openTelemetry) {
    ProgressTracker tracker =
        ProgressTracker.builder()
            .listener(new MicrometerListener(registry)) // needs micrometer-core
            .listener(new OpenTelemetryListener(openTelemetry)) // needs opentelemetry-api
            .build();
    return tracker;
  }

  @Test
  void the_readme_shows_just_that() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/autocraftcv/observe/ReadmeTest.java"),
            StandardCharsets.UTF_8);
    String body =
        source.substring(
            source.indexOf("    ProgressTracker tracker =\n"),
            source.indexOf("    return tracker"));
    assertThat(Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8))
        .contains(body.indent(-4).strip());
  }
}
