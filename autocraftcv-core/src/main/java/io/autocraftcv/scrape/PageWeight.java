package io.autocraftcv.scrape;

/**
 * Turns away pages that would be far larger in memory than they are on the wire, before anything is
 * made of them: of elements and attributes each costs as much as a line of text. The limits are ten
 * times what the largest real pages have.
 */
final class PageWeight {

  private static final int MOST_TAGS = 200_000;

  /** Spaces, slashes and equals signs; what scripts and long values have of them is far less. */
  private static final int MOST_IN_A_TAG = 300_000;

  private PageWeight() {}

  /**
   * @throws ScrapeException if there are too many tags, or too many attributes in one
   */
  static void require(byte[] page) throws ScrapeException {
    int tags = 0;
    int inTag = 0;
    boolean tag = false;
    for (int i = 0; i + 1 < page.length; i++) {
      if (page[i] == '<' && isLetter(page[i + 1])) {
        tags++;
        tag = true;
        inTag = 0;
      } else if (page[i] == '>') {
        tag = false;
      } else if (tag && (page[i] == '=' || page[i] == ' ' || page[i] == '\n' || page[i] == '/')) {
        inTag++;
      }
      if (tags > MOST_TAGS || inTag > MOST_IN_A_TAG) {
        throw Refusals.tooLarge();
      }
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
