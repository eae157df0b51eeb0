package io.autocraftcv.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium, which is kept open and prints what its one page shows. */
final class PrintingBrowser implements AutoCloseable {

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  private final Page page = browser.newPage();

  void show(String html) {
    page.setContent(html);
  }

  /** A tagged PDF with bookmarks, as ours is. */
  byte[] print() {
    return page.pdf(
        new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true).setOutline(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
