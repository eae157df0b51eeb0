package io.autocraftcv.webapp;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The application as a visitor has it before them, in a real browser. */
abstract class InBrowser {

  private static Playwright playwright;
  static Browser browser;

  @TempDir private Path data;
  WebApplication application;
  BrowserContext visitor;
  Page page;
  final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void launch() {
    // The first reading in a process loads much, and a page without JavaScript looks again rarely.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void quit() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void open() throws Exception {
    application =
        WebApplication.start(
            settings(
                List.of("--port", "0", "--data", data.toString(), "--allow-host", "127.0.0.1")));
    visitor = browser.newContext();
    page = visitor.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /** How the application is run. */
  Settings settings(List<String> options) throws Settings.UsageException {
    return Settings.of(options, Map.of());
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
    application.close();
  }

  Locator card() {
    return page.locator(".ac-progress");
  }

  String colour(String selector) {
    return (String)
        page.evalOnSelector(selector, "element => getComputedStyle(element).backgroundColor");
  }

  int overflow() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
