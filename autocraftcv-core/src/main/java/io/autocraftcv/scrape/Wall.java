package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What may stand where a posting should be, and how to tell. The order is that of looking. */
@SuppressWarnings("ImmutableEnumChecker") // the signs are functions without a state
enum Wall {
  BOT_CHECK(
      Reason.BLOCKED,
      "The site turns programs away; open the page in a browser and paste the text of the posting instead.",
      page -> titled(page, Words.BOT_CHECK) || (isShort(page) && hasChallenge(page.document()))),
  SERVER_ERROR(
      Reason.UNAVAILABLE,
      "The site shows an error of its own instead of the posting; try again later, or paste its text.",
      page -> isShort(page) && says(page, Words.SERVER_ERROR)),
  GONE(
      Reason.NOT_FOUND,
      "The site says that there is no such page; check the address.",
      page -> titled(page, Words.GONE) && isShort(page)),
  LIST(
      Reason.NOT_A_JOB_POSTING,
      "This page lists several jobs; open the one you want and give its address.",
      JobList::is),
  LOGIN(
      Reason.LOGIN_REQUIRED,
      "The page asks for a login; sign in with a browser and paste the text of the posting instead.",
      page -> isShort(page) && (asksForPassword(page.document()) || titled(page, Words.LOGIN))),
  EMPTY_SHELL(
      Reason.NEEDS_JAVASCRIPT,
      "The page builds itself in the browser; open it there and paste the text of the posting instead.",
      page -> isNearlyEmpty(page) && runsScripts(page.document()));

  /** Phrases apart from the constants, whose conditions are read before fields of this enum are. */
  private static final class Words {
    static final Wording BOT_CHECK =
        Wording.of(
            """
        just a moment | attention required | security check | access denied
        access to this page has been denied | are you a robot | are you human | robot check
        verify you are human | verifying you are human | pardon our interruption | request blocked
        you have been blocked | one more step | human verification | bot verification
        checking your browser | captcha | unusual traffic | please verify you are a human | ddos-
        guard | sicherheitsüberprüfung | zugriff verweigert | accès refusé | acceso denegado
        vérification de sécurité | 403 forbidden | blocked | additional verification required
        nur einen moment | un instant | un momento
        """);

    static final Wording SERVER_ERROR =
        Wording.of(
            """
        fatal error | internal server error | bad gateway | service unavailable
        service temporarily unavailable | gateway timeout | gateway time-out | parse error
        stack trace | server error | something went wrong | error establishing a database connection
        temporarily unavailable | under maintenance | scheduled maintenance | wartungsarbeiten
        en maintenance | en mantenimiento | application error | unhandled exception | call stack
        web server is down | too many requests | traceback
        """);

    static final Wording GONE =
        Wording.of(
            """
        404 | page not found | not found | seite nicht gefunden | page introuvable
        página no encontrada | pagina non trovata | page does not exist | page doesn't exist
        """);

    static final Wording LOGIN =
        Wording.of(
            """
        sign in | log in | login | sign up | join now | anmelden | einloggen | connexion
        se connecter | s'identifier | iniciar sesión | accedi | authwall | single sign-on
        sign in to continue | log in or sign up
        """);
  }

  private static final int SHORT = 1500;
  private static final int NEARLY_NOTHING = 250;

  private static final String CHALLENGES =
      "script[src*=challenge-platform], script[src*=captcha], script[src*=challenges.], iframe[src*=captcha],"
          + " [class*=captcha], [id*=captcha], [id*=challenge-form], [class*=challenge-form],"
          + " script[src*=_Incapsula_], iframe[src*=_Incapsula_], [id*=cf-wrapper], [id^=cf-]";

  private final Reason reason;
  private final String advice;
  private final Predicate<Markup> sign;

  Wall(Reason reason, String advice, Predicate<Markup> sign) {
    this.reason = reason;
    this.advice = advice;
    this.sign = sign;
  }

  static void refuse(Markup page) throws ScrapeException {
    for (Wall wall : values()) {
      if (wall.sign.test(page)) {
        throw new ScrapeException(wall.reason, wall.advice);
      }
    }
  }

  private static boolean titled(Markup page, Wording words) {
    Document document = page.document();
    if (words.isIn(document.title())) {
      return true;
    }
    return document.select("h1").stream().map(Element::text).anyMatch(words::isIn);
  }

  private static boolean says(Markup page, Wording words) {
    return words.isIn(page.document().title()) || words.isIn(page.content().text());
  }

  private static boolean isShort(Markup page) {
    return MainText.prose(page.content()) < SHORT;
  }

  private static boolean isNearlyEmpty(Markup page) {
    return page.content().text().length() < NEARLY_NOTHING;
  }

  private static boolean hasChallenge(Document document) {
    return document.selectFirst(CHALLENGES) != null;
  }

  private static boolean asksForPassword(Document document) {
    return document.selectFirst("input[type=password]") != null;
  }

  private static boolean runsScripts(Document document) {
    return document.selectFirst("script[src], noscript") != null
        || document.select("script").size() > 2;
  }
}
