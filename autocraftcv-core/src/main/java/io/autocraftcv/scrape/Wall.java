package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import io.autocraftcv.words.Wording;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What may stand where a posting should be, and how to tell. The order is that of looking. */
@SuppressWarnings("ImmutableEnumChecker") // the signs are functions without a state
enum Wall {
  BOT_CHECK(
      Reason.BLOCKED,
      "The site turns programs away; open the page in a browser and paste the text of the posting"
          + " instead.",
      Wall::isBotCheck),
  SERVER_ERROR(
      Reason.UNAVAILABLE,
      "The site shows an error of its own instead of the posting; try again later, or paste its"
          + " text.",
      Wall::isServerError),
  GONE(
      Reason.NOT_FOUND,
      "The site says that there is no such page; check the address.",
      Wall::isGone),
  LIST(
      Reason.NOT_A_JOB_POSTING,
      "This page lists several jobs; open the one you want and give its address.",
      JobList::is),
  LOGIN(
      Reason.LOGIN_REQUIRED,
      "The page asks for a login; sign in with a browser and paste the text of the posting"
          + " instead.",
      Wall::isLogin),
  EMPTY_SHELL(
      Reason.NEEDS_JAVASCRIPT,
      "The page builds itself in the browser; open it there and paste the text of the posting"
          + " instead.",
      page -> isNearlyEmpty(page) && runsScripts(page.document()));

  private static final Wording BOT_CHECKS =
      Wording.of(
          """
        just a moment | attention required | security check | access denied
        access to this page has been denied | are you a robot | are you human | robot check
        verify you are human | verifying you are human | pardon our interruption | request blocked
        you have been blocked | request could not be satisfied | 403 error | one more step | human verification | bot verification
        checking your browser | captcha | unusual traffic | please verify you are a human |
        ddos-guard | sicherheitsüberprüfung | zugriff verweigert | accès refusé | acceso denegado
        vérification de sécurité | 403 forbidden | blocked | additional verification required
        nur einen moment | un instant | un momento | not a robot | not a bot | unusual activity
        human and not a bot | a real person | help us protect | bist du ein mensch | pas un robot | no eres un robot
        """);

  private static final Wording SERVER_ERRORS =
      Wording.of(
          """
        fatal error | internal server error | bad gateway | service unavailable
        service temporarily unavailable | gateway timeout | gateway time-out | parse error
        stack trace | server error | something went wrong | error establishing a database connection
        temporarily unavailable | under maintenance | scheduled maintenance | wartungsarbeiten
        en maintenance | en mantenimiento | application error | unhandled exception | call stack
        web server is down | too many requests | traceback
        """);

  private static final Wording GONE_TITLES =
      Wording.of(
          """
        404 | page not found | can't find that page | can't find the page | cannot find the page | page cannot be found
        page could not be found | page no longer exists | couldn't find that page | couldn't find the page
        page you were looking for | page you are looking for | seite existiert nicht | cette page n'existe
        la página no existe | pagina niet gevonden | stránka nenalezena | nie znaleziono strony | job not found | not found | seite nicht gefunden | page introuvable
        página no encontrada | pagina non trovata | page does not exist | page doesn't exist
        страница не найдена | вакансия не найдена | sidan kunde inte hittas | sidan hittades inte
        siden blev ikke fundet | siden finnes ikke | sivua ei löytynyt | strona nie została znaleziona
        strona nie istnieje | stránka neexistuje | ページが見つかりません | お探しのページ | 页面不存在 | 找不到页面 | 페이지를 찾을 수 없습니다
        sayfa bulunamadı | página não encontrada | pagina bestaat niet
        """);

  private static final Wording LOGIN_TITLES =
      Wording.of(
          """
        sign in | log in | login | sign up | join now | anmelden | einloggen | connexion
        se connecter | s'identifier | iniciar sesión | accedi | authwall | single sign-on
        sign in to continue | log in or sign up
        logga in | log ind | logg inn | kirjaudu | zaloguj się | přihlášení | přihlásit se | войти
        увійти | вхід | ログイン | 登录 | 登入 | 로그인 | giriş yap | bejelentkezés | inloggen | inicia sesión
        logg dich ein | logge dich ein
        """);

  /** A title that says so is believed of a page of this length. */
  private static final int SHORT = 1500;

  /** What the page only has or mentions is believed of less. */
  private static final int BRIEF = 500;

  private static final int NEARLY_NOTHING = 250;

  private static final String CHALLENGES =
      "script[src*=challenge-platform], script[src*=challenges.], script[src*=captcha],"
          + "iframe[src*=captcha], [class*=captcha], [id*=captcha], [id*=challenge-form],"
          + "script[src*=_Incapsula_], iframe[src*=_Incapsula_], [id^=cf-],"
          + "script[src*=awswaf], [id=challenge-container], script[src*=perimeterx], [id^=px-]";

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

  private static boolean isBotCheck(Markup page) {
    return (isShort(page) && titled(page, BOT_CHECKS))
        || (isBrief(page) && page.document().selectFirst(CHALLENGES) != null);
  }

  private static boolean isServerError(Markup page) {
    return (isShort(page) && titled(page, SERVER_ERRORS))
        || (isBrief(page) && SERVER_ERRORS.isIn(page.content().text()));
  }

  private static boolean isGone(Markup page) {
    return isShort(page) && titled(page, GONE_TITLES);
  }

  private static boolean isLogin(Markup page) {
    return (isShort(page) && titled(page, LOGIN_TITLES))
        || (isBrief(page) && page.document().selectFirst("input[type=password]") != null);
  }

  private static boolean titled(Markup page, Wording words) {
    Document document = page.document();
    if (words.isIn(document.title())) {
      return true;
    }
    return document.select("h1").stream().map(Element::text).anyMatch(words::isIn);
  }

  private static boolean isShort(Markup page) {
    return page.prose() < SHORT;
  }

  private static boolean isBrief(Markup page) {
    return page.prose() < BRIEF;
  }

  private static boolean isNearlyEmpty(Markup page) {
    return page.sizes().size(page.content()).all() < NEARLY_NOTHING;
  }

  private static boolean runsScripts(Document document) {
    return document.selectFirst("script[src], noscript") != null
        || document.select("script").size() > 2;
  }
}
