package io.autocraftcv.scrape;

import io.autocraftcv.progress.Progress;
import java.util.List;

/**
 * Finds out what a page says about its posting, or why it is not one posting's page. The page's own
 * word, its structured data, is asked first; what it leaves open is read from what the page shows.
 */
final class Extraction {

  /** What reads a page as people do. The later ones may build on what the earlier ones found. */
  private static final List<Extractor> READERS =
      List.of(
          new Headline(),
          new InOneLine(),
          new NamedElements(),
          new Labels(),
          new Times(),
          new NearTitle(),
          new Employer(),
          new RunningText(),
          new Hints(),
          new DatesInText());

  private Extraction() {}

  /**
   * Runs inside an open stage and counts the extractors in it.
   *
   * @throws ScrapeException if the page is not the page of one open position
   */
  static Facts of(Markup page, Progress progress) throws ScrapeException {
    progress.total(READERS.size() + 2L);
    StructuredData data = StructuredData.of(page);
    progress.advance();
    Facts facts = new Facts();
    List<Thing> posting = Subject.of(page, data);
    new SchemaOrg(posting, SchemaOrg.SAID).extract(page, facts);
    boolean told = !posting.isEmpty() || OwnData.of(page).extract(page, facts);
    Closed.refuse(page, facts);
    if (!told) {
      Wall.refuse(page);
    }
    progress.advance();
    for (Extractor reader : READERS) {
      reader.extract(page, facts);
      progress.advance();
    }
    if (!told) {
      JobSigns.require(page, data, facts);
    }
    return facts;
  }

  /** As {@link #of}, for a text that a person says is a posting: it is not doubted. */
  static Facts ofPasted(Markup text, Progress progress) {
    Facts facts = new Facts();
    progress.total(READERS.size());
    for (Extractor reader : READERS) {
      reader.extract(text, facts);
      progress.advance();
    }
    return facts;
  }
}
