package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds of its posting for its own scripts, or an answer made for programs says: in
 * words of the site's own, some of which we know.
 */
final class OwnData {

  private static final Source OF_BOARD = new Source(Source.Origin.BOARD, 0.9);

  /** By names that such things usually have. */
  private static final Source BY_NAME = new Source(Source.Origin.STRUCTURED, 0.75);

  /** Nothing says that the first of several is the one that was meant, but that it is the first. */
  private static final Source OF_FIRST = new Source(Source.Origin.STRUCTURED, 0.5);

  private final @Nullable Thing posting;
  private final Source source;

  private OwnData(@Nullable Thing posting, Source source) {
    this.posting = posting;
    this.source = source;
  }

  /**
   * Finds the posting that the page is about, if there is one.
   *
   * @throws ScrapeException if a document of data has none, or has a list where one was asked for
   */
  static OwnData of(Markup page) throws ScrapeException {
    if (!page.data().isEmpty()) {
      return ofDocument(page);
    }
    if (JobList.is(page)) {
      return new OwnData(null, BY_NAME);
    }
    Thing shown = BoardPage.read(page.document());
    if (shown != null) {
      return new OwnData(shown, OF_BOARD);
    }
    return of(JobObjects.in(ScriptData.of(page.document())).subject(page));
  }

  private static OwnData of(@Nullable JobObject subject) {
    return subject == null
        ? new OwnData(null, BY_NAME)
        : new OwnData(JobThing.of(subject), subject.board() == null ? BY_NAME : OF_BOARD);
  }

  private static OwnData ofDocument(Markup page) throws ScrapeException {
    JobObjects found = JobObjects.in(page.data());
    if (found.postings().isEmpty()) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING,
          "There is no job posting in this data; paste the text of the posting instead.");
    }
    JobObject subject = found.subject(page);
    if (subject != null) {
      return of(subject);
    }
    if (page.url() != null) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING,
          "This address lists several jobs; open the one you want and give its address.");
    }
    return new OwnData(JobThing.of(found.postings().get(0)), OF_FIRST);
  }

  /** Offers what it says; whether there is a posting. */
  boolean extract(Markup page, Facts facts) {
    if (posting == null) {
      return false;
    }
    new SchemaOrg(List.of(posting), source).extract(page, facts);
    return true;
  }
}
