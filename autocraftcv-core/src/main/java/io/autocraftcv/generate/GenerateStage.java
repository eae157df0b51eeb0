package io.autocraftcv.generate;

import io.autocraftcv.progress.Stage;
import java.util.OptionalInt;

/** The stages of the generate plan; their wording and percentages are fixed. */
enum GenerateStage implements Stage {
  ANALYZE(10, "Analyzing job posting..."),
  PROFILE(30, "Processing user profile..."),
  CONTENT(60, "Generating content..."),
  FORMAT(85, "Formatting output..."),
  FINALIZE(95, "Finalizing documents...");

  private final int percent;
  private final String label;

  GenerateStage(int percent, String label) {
    this.percent = percent;
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public OptionalInt percent() {
    return OptionalInt.of(percent);
  }
}
