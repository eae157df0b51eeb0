package io.autocraftcv.scrape;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Turns away pages that would be far larger in memory than they are on the wire, before anything is
 * made of them: of elements and attributes each costs as much as a line of text. The limits are
 * three times what the largest real pages have, or more.
 */
final class PageWeight {

  /** Comments count as well. */
  private static final int MOST_TAGS = 50_000;

  /** Spaces, slashes and equals signs; what long values have of them is far less. */
  private static final int MOST_IN_TAGS = 600_000;

  /** Characters of text, scripts not counted. */
  private static final int MOST_TEXT = 1_500_000;

  private PageWeight() {}

  /**
   * @throws ScrapeException if there are too many tags, or too many attributes in them
   */
  static void require(byte[] page) throws ScrapeException {
    int tags = 0;
    int inTags = 0;
    boolean tag = false;
    for (int i = 0; i + 1 < page.length; i++) {
      if (page[i] == '<' && (isLetter(page[i + 1]) || page[i + 1] == '!')) {
        tags++;
        tag = page[i + 1] != '!';
      } else if (page[i] == '>') {
        tag = false;
      } else if (tag && (page[i] == '=' || page[i] == ' ' || page[i] == '\n' || page[i] == '/')) {
        inTags++;
      }
      if (tags > MOST_TAGS || inTags > MOST_IN_TAGS) {
        throw Refusals.tooLarge();
      }
    }
  }

  /**
   * @throws ScrapeException if there is more text than a page about one job has
   */
  static void requireLegible(Document page) throws ScrapeException {
    int[] text = {0};
    page.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text[0] += words.getWholeText().length();
          }
        });
    requireLegible(text[0]);
  }

  /**
   * @throws ScrapeException if these are more characters than a posting has
   */
  static void requireLegible(int characters) throws ScrapeException {
    if (characters > MOST_TEXT) {
      throw Refusals.tooLarge();
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
