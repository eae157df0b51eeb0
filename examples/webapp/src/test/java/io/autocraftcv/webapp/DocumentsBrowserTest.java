package io.autocraftcv.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a visitor has documents written and makes them their own, in a real browser. */
class DocumentsBrowserTest extends InBrowser {

  private static final Pattern ON_DOCUMENTS = Pattern.compile(".*/documents/[0-9a-f-]{36}");

  private Caller ada;
  private String job;
  private String profile;

  @BeforeEach
  void know() throws Exception {
    ada = new Caller(application.address());
    job = ada.posting(Ada.POSTING);
    profile = ada.profile(Ada.profile());
    visitor.addCookies(ada.cookies());
  }

  @Test
  void from_the_home_page_documents_are_written_before_the_visitors_eyes() {
    page.navigate(application.address());
    page.getByRole(AriaRole.LINK, named("Write documents")).click();
    assertThat(page.getByLabel("Posting", exactly())).hasValue(job);
    assertThat(page.getByLabel("Profile", exactly())).hasValue(profile);
    press("Write documents");
    Locator steps = page.locator(".stages li");
    assertThat(steps)
        .hasText(
            new String[] {
              "Analyzing job posting...",
              "Processing user profile...",
              "Generating content...",
              "Formatting output...",
              "Finalizing documents..."
            });
    assertThat(card()).hasAttribute("data-state", "succeeded");
    assertThat(page).hasURL(ON_DOCUMENTS);
    assertThat(resume().locator("h1")).hasText("Ada Weaver");
    tab("Cover letter").click();
    assertThat(letter().locator("body")).containsText("Wollwerk GmbH");
    assertThat(page.locator("#report")).containsText("of 100 points");
    page.navigate(application.address());
    assertThat(page.locator("#documents .card")).hasCount(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void without_javascript_documents_are_written_changed_and_deleted_as_well() throws Exception {
    try (BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      plain.addCookies(ada.cookies());
      page = plain.newPage();
      page.navigate(application.address() + "/jobs/" + job);
      page.getByRole(AriaRole.LINK, named("Write documents for it")).click();
      page.getByLabel("Plain text").check();
      press("Write documents");
      assertThat(page).hasURL(ON_DOCUMENTS);
      assertThat(page.locator("iframe")).hasCount(2);
      page.getByLabel("Salutation").fill("Dear kiln people,");
      press("Save and make the files again");
      assertThat(page.getByText("Saved. All files were made again.")).isVisible();
      assertThat(page.getByLabel("Salutation")).hasValue("Dear kiln people,");
      page.getByText("Delete these documents").click();
      press("Delete it for good");
      assertThat(page.locator("#documents .card")).hasCount(0);
    }
  }

  @Test
  void what_is_entered_is_seen_in_the_preview_before_anything_is_saved() throws Exception {
    page.navigate(application.address() + ada.documents(job, profile, "txt"));
    tab("Edit").click();
    page.getByLabel("Summary", exactly()).pressSequentially("Looms & <kilns>. ");
    assertThat(resume().locator("body")).containsText("Looms & <kilns>.");
    page.getByLabel("Salutation").fill("Dear kiln people,");
    assertThat(tab("Cover letter")).hasAttribute("aria-selected", "true");
    assertThat(letter().locator("body")).containsText("Dear kiln people,");
    page.reload();
    assertThat(resume().locator("h1")).hasText("Ada Weaver");
    assertThat(resume().locator("body")).not().containsText("kilns");
    assertThat(complaints).isEmpty();
  }

  @Test
  void what_is_changed_is_seen_in_the_preview_and_in_the_downloads() throws Exception {
    open("txt", "pdf");
    tab("Edit").click();
    page.getByLabel("Summary").fill("Engineer of looms.");
    page.getByLabel("Software Engineer, Wollwerk GmbH").fill("Wove\n\nDyed");
    page.getByLabel("Modern").check();
    press("Save and make the files again");
    assertThat(page.getByText("Saved. All files were made again.")).isVisible();
    assertThat(resume().locator("body")).containsText("Engineer of looms.");
    Download file = page.waitForDownload(() -> page.getByText("Résumé as Plain text").click());
    assertThat(file.suggestedFilename()).isEqualTo("Ada-Weaver-Resume.txt");
    assertThat(Files.readString(file.path()))
        .contains("Engineer of looms.", "Wove", "Dyed")
        .doesNotContain("apprentices");
    Download zip = page.waitForDownload(() -> page.getByText("Download all as a zip").click());
    assertThat(zip.suggestedFilename()).isEqualTo("Ada-Weaver-Software-Engineer.zip");
    tab("Edit").click();
    assertThat(page.getByLabel("Modern")).isChecked();
  }

  @Test
  void another_profile_is_shown_as_soon_as_it_is_chosen() throws Exception {
    String other = ada.profile(Map.of("do", "save", "basics.name", "Grace Weaver"));
    page.navigate(application.address() + "/documents/new?profile=" + profile);
    page.getByLabel("Your instructions").fill("Emphasize weaving");
    page.getByLabel("Profile", exactly()).selectOption(other);
    assertThat(page.locator("#profile-side")).containsText("Grace Weaver");
    assertThat(page.frameLocator(".thumb iframe[src*=modern]").locator("h1"))
        .hasText("Grace Weaver");
    assertThat(page.getByLabel("Your instructions")).hasValue("Emphasize weaving");
  }

  @Test
  void a_form_without_documents_says_so_and_keeps_what_was_entered() {
    page.navigate(application.address() + "/documents/new");
    page.getByLabel("Résumé").uncheck();
    page.getByLabel("Cover letter").uncheck();
    page.getByLabel("Your instructions").fill("Emphasize weaving");
    press("Write documents");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least one document");
    assertThat(page.getByLabel("Your instructions")).hasValue("Emphasize weaving");
  }

  @Test
  void everything_is_reached_with_the_keyboard_alone() throws Exception {
    page.navigate(application.address() + "/documents/new");
    page.getByLabel("Cover letter").focus();
    page.keyboard().press("Space");
    page.getByLabel("Classic").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.getByLabel("Modern")).isChecked();
    page.getByRole(AriaRole.BUTTON, named("Write documents")).focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(ON_DOCUMENTS);
    tab("Report").focus();
    page.keyboard().press("ArrowRight");
    assertThat(tab("Edit")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Summary")).isFocused();
  }

  @Test
  void hostile_postings_and_profiles_are_but_text_everywhere() throws Exception {
    String attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}";
    Map<String, String> form = Ada.profile();
    for (String name : List.of("basics.name", "basics.summary", "work[0].name", "skills[0].name")) {
      form.merge(name, attack, String::concat);
    }
    job = ada.posting("Weaver" + attack + "\nMill" + attack + "\n\nRequirements\n- Java" + attack);
    profile = ada.profile(form);
    page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
    page.navigate(application.address() + "/documents/new?job=" + job + "&profile=" + profile);
    assertThat(page.locator("#profile-side")).containsText("<script>alert(2)</script>");
    String written = open("html", "txt", "md");
    assertThat(resume().locator("h1")).containsText("<script>alert(2)</script>");
    for (Locator frame : page.locator(".sheet iframe").all()) {
      assertThat(frame.contentFrame().locator("script, img")).hasCount(0);
    }
    assertThat(page.locator("article script, article img")).hasCount(0);
    page.navigate(application.address() + written + "/machine");
    page.navigate(application.address());
    for (String file : List.of("/resume.html", "/cover_letter.html")) {
      assertThat(ada.page(written + file)).doesNotContain("<script", "<img");
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void the_pages_fit_a_phone_and_axe_finds_nothing(ColorScheme scheme) throws Exception {
    try (BrowserContext phone =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme))) {
      phone.addCookies(ada.cookies());
      page = phone.newPage();
      String written = ada.documents(job, profile, "pdf", "docx", "html", "md", "txt", "json");
      for (String path : List.of("/", "/documents/new", written, written + "/machine")) {
        page.navigate(application.address() + path);
        assertThat(overflow()).as(path).isZero();
        assertThat(Axe.violations(page)).as(path).isEmpty();
      }
      page.navigate(application.address() + written);
      tab("Edit").click();
      assertThat(overflow()).isZero();
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  /** Has documents written and shows them. */
  private String open(String... formats) throws Exception {
    String path = ada.documents(job, profile, formats);
    page.navigate(application.address() + path);
    return path;
  }

  private FrameLocator resume() {
    return page.frameLocator("#resume-preview iframe");
  }

  private FrameLocator letter() {
    return page.frameLocator("#letter-preview iframe");
  }

  private Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, named(name));
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
