package io.autocraftcv.render;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;

/** Writes one HTML file that needs no other. */
final class HtmlWriter implements Writer {

  private final Pages pages;

  HtmlWriter(Pages pages) {
    this.pages = pages;
  }

  @Override
  public byte[] resume(Sheet sheet, Look look) {
    return bytes(pages.of(sheet, look));
  }

  @Override
  public byte[] letter(Letter letter, Look look) {
    return bytes(pages.of(letter, look));
  }

  private static byte[] bytes(Document page) {
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }
}
