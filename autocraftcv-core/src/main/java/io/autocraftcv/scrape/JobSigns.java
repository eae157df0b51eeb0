package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides for a page without structured data whether it is one job's posting. No single sign is
 * enough: an article has headings, a shop has labels, a list of jobs has a button to apply.
 */
final class JobSigns {

  private static final int ENOUGH = 2;
  private static final int LEAST_TEXT = 120;

  private static final Set<String> OTHER_THINGS =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "Product",
          "Recipe",
          "Event",
          "VideoObject",
          "Movie",
          "Book",
          "SearchResultsPage",
          "CollectionPage",
          "ItemList",
          "FAQPage",
          "Course",
          "ProfilePage",
          "Review");

  private JobSigns() {}

  static void require(Markup page, StructuredData data, Facts facts) throws ScrapeException {
    boolean otherThing =
        OTHER_THINGS.stream().anyMatch(data::hasA)
            || Stream.of("article", "profile", "product")
                .anyMatch(PageHead.meta(page.document(), "og:type")::equalsIgnoreCase);
    int signs = count(page, facts);
    if (!facts.has(Field.TITLE)
        || !facts.has(Field.DESCRIPTION)
        || signs < (otherThing ? ENOUGH + 2 : ENOUGH)) {
      throw notAPosting(
          "This page does not read like a job posting; if it is one, paste its text instead.");
    }
  }

  private static ScrapeException notAPosting(String advice) {
    return new ScrapeException(Reason.NOT_A_JOB_POSTING, advice);
  }

  private static int count(Markup page, Facts facts) {
    String description = facts.get(Field.DESCRIPTION, "");
    var lines = Prose.lines(Prose.of(description, null));
    int sections = Sections.of(lines).size();
    int length = lines.stream().mapToInt(line -> line.text().length()).sum();
    int signs = Math.min(sections, 3) + (int) Math.min(Labels.count(page), 3);
    signs += Hints.offersToApply(page) ? 1 : 0;
    signs += facts.has(Field.COMPANY) && facts.has(Field.LOCATIONS) ? 1 : 0;
    return length < LEAST_TEXT && sections == 0 ? signs - 1 : signs;
  }
}
