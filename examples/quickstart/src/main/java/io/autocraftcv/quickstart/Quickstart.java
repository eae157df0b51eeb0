package io.autocraftcv.quickstart;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;

/** Reads the posting at an address and says at every moment how far it is. */
public final class Quickstart {

  private Quickstart() {}

  /** The address is the only argument. */
  public static void main(String[] args) {
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        JobScraper scraper = JobScraper.create()) {
      JobSource source = JobSource.url(args[0]);
      Task<JobPosting> task =
          tracker.start(JobScraper.PLAN, progress -> scraper.scrape(source, progress));
      task.onChange(now -> System.out.println(now.summary()));
      System.out.println(task.join().title());
    }
  }
}
