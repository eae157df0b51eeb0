package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.util.Locale;

/** What a site's answer says before anyone reads its body: no page, not for us, not a page. */
final class Refusals {

  private static final String PASTE = "open it in your browser and paste the text of the posting.";

  private Refusals() {}

  static void requireSuccess(int status) {
    switch (status) {
      case 404 ->
          throw refused(
              Reason.NOT_FOUND,
              "The site has no such page; check the address, or look for the job.");
      case 410 -> throw refused(Reason.EXPIRED, "The site says that this posting is gone.");
      case 401, 407 -> throw refused(Reason.LOGIN_REQUIRED, "The page is behind a login; " + PASTE);
      // 999 is how one large site turns programs away.
      case 403, 429, 451, 999 ->
          throw refused(Reason.BLOCKED, "The site turns programs away; " + PASTE);
      case 408, 504 ->
          throw refused(Reason.TIMEOUT, "The site did not answer in time; try again later.");
      default -> {
        if (status < 200 || status >= 300) {
          throw refused(
              Reason.UNAVAILABLE, "The site has an error of its own; try again in a few minutes.");
        }
      }
    }
  }

  /** An empty type lets the content speak for itself. */
  static void requireText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean text =
        type.isEmpty()
            || type.startsWith("text/")
            || type.matches("application/(xhtml\\+xml|xml|json|ld\\+json)")
            || type.endsWith("+json");
    if (!text) {
      throw refused(
          Reason.UNSUPPORTED_CONTENT,
          "This address leads to a file, not to a web page; paste the text of the posting instead.");
    }
  }

  static ScrapeException tooLarge() {
    return refused(
        Reason.TOO_LARGE, "The page is too large; paste the text of the posting instead.");
  }

  private static ScrapeException refused(Reason reason, String message) {
    return new ScrapeException(reason, message);
  }
}
