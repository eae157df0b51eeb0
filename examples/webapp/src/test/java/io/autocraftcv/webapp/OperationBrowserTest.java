package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for operators, and for visitors who leave, in a real browser. */
class OperationBrowserTest extends InBrowser {

  private static final String PASSWORD = "correct:horse, battery";

  @Override
  Settings settings(List<String> options) throws Settings.UsageException {
    return Settings.of(options, Map.of("AUTOCRAFTCV_OPERATOR_PASSWORD", PASSWORD));
  }

  @Test
  void without_javascript_a_visitor_has_everything_deleted() throws Exception {
    Caller ada = new Caller(application.address());
    ada.profile(Ada.profile());
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      plain.addCookies(ada.cookies());
      page = plain.newPage();
      page.navigate(application.address() + "/settings/delete");
      page.getByLabel("Yes, delete everything").check();
      page.getByRole(AriaRole.BUTTON).click();
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Nothing is kept of you");
      assertThat(plain.cookies()).isEmpty();
      page.navigate(application.address());
      assertThat(page.locator("#profiles .card")).hasCount(0);
    }
  }

  @Test
  void an_operator_cancels_a_task() throws Exception {
    try (PacedSite site = new PacedSite("never sent ".repeat(100));
        BrowserContext operator = browser.newContext(operator())) {
      Caller ada = new Caller(application.address());
      String task = ada.reading(site.url());
      page = operator.newPage();
      page.navigate(application.address() + "/operator");
      Locator cancel =
          page.getByRole(AriaRole.BUTTON, named("Cancel task " + task.substring(0, 8)));
      // A reload before the page is there again finds no page.
      page.waitForResponse(answer -> answer.request().method().equals("GET"), cancel::click);
      page.waitForLoadState();
      while (!ada.progress(task).path("completed").asBoolean()) {
        Thread.onSpinWait();
      }
      page.reload();
      assertThat(page.locator("dl")).containsText("Tasks cancelled");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_pages_fit_a_phone_and_axe_finds_nothing(ColorScheme scheme) throws Exception {
    Caller ada = new Caller(application.address());
    ada.posting(Ada.POSTING);
    try (BrowserContext phone =
        browser.newContext(operator().setViewportSize(390, 844).setColorScheme(scheme))) {
      phone.addCookies(ada.cookies());
      page = phone.newPage();
      for (String path : List.of("/operator", "/settings/delete")) {
        page.navigate(application.address() + path);
        assertThat(overflow()).as(path).isZero();
        assertThat(Axe.violations(page)).as(path).isEmpty();
      }
    }
  }

  private static Browser.NewContextOptions operator() {
    return new Browser.NewContextOptions().setHttpCredentials("operator", PASSWORD);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
