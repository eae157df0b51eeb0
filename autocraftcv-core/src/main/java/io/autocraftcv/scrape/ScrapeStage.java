package io.autocraftcv.scrape;

import io.autocraftcv.progress.Stage;
import java.util.OptionalInt;

/** The stages of the scrape plan; their wording and percentages are fixed. */
enum ScrapeStage implements Stage {
  VALIDATE(5, "Validating URL..."),
  FETCH(15, "Fetching job page..."),
  PARSE(35, "Parsing HTML content..."),
  EXTRACT(60, "Extracting job details..."),
  REQUIREMENTS(80, "Processing requirements..."),
  SAVE(95, "Saving job data...");

  private final int percent;
  private final String label;

  ScrapeStage(int percent, String label) {
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
