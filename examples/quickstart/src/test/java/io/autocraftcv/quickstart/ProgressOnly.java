package io.autocraftcv.quickstart;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.scrape.JobScraper;

/**
 * A program that wants progress and nothing else; run by the test without the pipelines' libraries.
 */
final class ProgressOnly {

  private ProgressOnly() {}

  public static void main(String[] args) {
    Stage count = Stage.of("count", "Counting...");
    try (ProgressTracker tracker = ProgressTracker.inMemory()) {
      var task = tracker.start(Plan.of("demo", count), progress -> progress.run(count, () -> 17));
      System.out.println("counted " + task.join() + " at " + task.snapshot().percent() + " %");
    }
    try (JobScraper scraper = JobScraper.create()) {
      System.out.println("scrapes " + (scraper != null));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
