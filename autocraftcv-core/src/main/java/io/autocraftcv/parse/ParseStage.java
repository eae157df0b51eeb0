package io.autocraftcv.parse;

import io.autocraftcv.progress.Stage;
import java.util.OptionalInt;

/** The stages of the parse plan; their wording and percentages are fixed. */
enum ParseStage implements Stage {
  UPLOAD(10, "Uploading file..."),
  VALIDATE(25, "Validating file format..."),
  EXTRACT(45, "Extracting text content..."),
  SECTIONS(65, "Parsing sections..."),
  STRUCTURE(85, "Structuring data..."),
  FINALIZE(95, "Finalizing profile...");

  private final int percent;
  private final String label;

  ParseStage(int percent, String label) {
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
