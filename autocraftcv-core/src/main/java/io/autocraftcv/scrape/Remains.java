package io.autocraftcv.scrape;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a page shows that is not, or does not show, a posting: for a person to go on from. */
final class Remains {

  /** Behind the others the page is about something else, such as an error. */
  private static final Set<Reason> TELLING =
      EnumSet.of(
          Reason.NOT_A_JOB_POSTING, Reason.NEEDS_JAVASCRIPT, Reason.LOGIN_REQUIRED, Reason.EXPIRED);

  private Remains() {}

  static Optional<JobPosting> of(Markup page, Reason refused) {
    if (!TELLING.contains(refused)) {
      return Optional.empty();
    }
    Facts facts = Extraction.ofPasted(page, Progress.none());
    String title = facts.get(Field.TITLE, "");
    // Before a login, it is mostly the title of the login.
    boolean told =
        refused == Reason.LOGIN_REQUIRED ? JobTitles.namesPosition(title) : !title.isEmpty();
    return told ? Optional.of(Structuring.of(facts, Progress.none())) : Optional.empty();
  }
}
