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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a visitor has parts written again, goes back, compares and sets a model, in a browser. */
class DocumentPartsBrowserTest extends InBrowser {

  private Caller ada;
  private String documents;

  @BeforeEach
  void know() throws Exception {
    ada = new Caller(application.address());
    Map<String, String> form = Ada.profile();
    form.put(
        "work[0].highlights",
        "Swept the yard\nSwept two\nSwept three\nSwept four\nSwept five\nSwept six\nSwept seven"
            + "\nWrote SQL for the looms in Kubernetes");
    documents = ada.documents(ada.posting(Ada.POSTING), ada.profile(form), "txt");
    visitor.addCookies(ada.cookies());
  }

  @Test
  void a_paragraph_is_written_again_before_the_visitors_eyes_and_the_change_undone() {
    page.navigate(application.address() + documents);
    tab("Edit").click();
    String before = page.getByLabel("Letter", exactly()).inputValue();
    page.getByLabel("Salutation").fill("Dear kiln people,");
    page.locator("ul.again button").nth(1).click();
    assertThat(card()).hasAttribute("data-state", "succeeded");
    assertThat(page.getByText("Paragraph 2 of the letter written again").first()).isVisible();
    assertThat(page.getByLabel("Salutation")).hasValue("Dear kiln people,");
    assertThat(page.getByLabel("Letter", exactly())).not().hasValue(before);
    page.getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page.getByText("Gone back").first()).isVisible();
    tab("Edit").click();
    assertThat(page.getByLabel("Letter", exactly())).hasValue(before);
    assertThat(page.getByLabel("Salutation")).hasValue("Dear kiln people,");
    tab("History").click();
    assertThat(page.locator("#history li")).hasCount(3);
    // By the visitor's clock; without script nobody knows it.
    assertThat(page.locator("#history time").first()).not().containsText("UTC");
    assertThat(complaints).isEmpty();
  }

  @Test
  void without_javascript_as_well() throws Exception {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      plain.addCookies(ada.cookies());
      page = plain.newPage();
      page.navigate(application.address() + documents);
      page.getByLabel("Software Engineer, Wollwerk GmbH").first().fill("Slept");
      page.getByLabel("Summary", exactly()).fill("Engineer of looms.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write this part again"))
          .nth(1)
          .click();
      assertThat(page.getByText("Lines of position 1 written again").first()).isVisible();
      assertThat(page.locator("#history time").first()).containsText("UTC");
      assertThat(page.getByLabel("Summary", exactly())).hasValue("Engineer of looms.");
      assertThat(page.locator("#work-0")).hasValue(Pattern.compile("Wrote SQL.*", Pattern.DOTALL));
    }
  }

  @Test
  void the_resume_stands_beside_the_profile() {
    page.navigate(application.address() + documents);
    page.getByRole(AriaRole.LINK, named("Compare with your profile")).click();
    Locator place =
        page.locator(".compared", new Page.LocatorOptions().setHasText("Software Engineer"));
    assertThat(place.getByText("moved up, now number 1")).isVisible();
    assertThat(place.getByText("moved up from number 8")).isVisible();
    assertThat(place.getByText("left out").first()).isVisible();
    assertThat(page.getByText("The same in both:")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_pages_fit_a_phone_and_axe_finds_nothing(ColorScheme scheme) throws Exception {
    ada.post(documents, Map.of("summary", "Engineer of looms."));
    for (String language : List.of("en-GB", "de-DE")) {
      try (BrowserContext phone =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setLocale(language)
                  .setViewportSize(390, 844)
                  .setColorScheme(scheme))) {
        phone.addCookies(ada.cookies());
        page = phone.newPage();
        for (String path : List.of(documents + "/compare", "/settings", "/documents/new")) {
          page.navigate(application.address() + path);
          isInOrder();
        }
        page.navigate(application.address() + documents);
        for (String tab : List.of("#edit-tab", "#history-tab")) {
          page.locator(tab).click();
          isInOrder();
        }
        page.navigate(application.address() + "/settings");
        page.locator("#base").fill("https://localhost/v1");
        page.locator("#model").fill("quill-1");
        page.locator(".model .actions button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        isInOrder();
      }
    }
  }

  private void isInOrder() throws Exception {
    assertThat(overflow()).as(page.url()).isZero();
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
  }

  private Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, named(name));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
