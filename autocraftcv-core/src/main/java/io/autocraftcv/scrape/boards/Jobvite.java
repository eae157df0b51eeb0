package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;

/** Jobvite: jobs.jobvite.com/company/job/id. */
public final class Jobvite implements JobBoard {

  private static final BoardFields HTML =
      BoardFields.of(
          """
          marks: .jv-header + .jv-job-detail-description
          title: .jv-header
          description: .jv-job-detail-description
          """);

  @Override
  public BoardFields html() {
    return HTML;
  }
}
