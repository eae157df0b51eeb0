package io.autocraftcv.scrape;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes harmless, simple HTML of what a page gives as running text: HTML of any kind, HTML escaped
 * once too often, or plain text.
 */
final class Prose {

  private static final int MAX_ESCAPES = 3;

  private static final String BLOCKS =
      "div,section,article,main,header,footer,aside,figure,blockquote,pre,address,td,th,dt,dd";

  private static final Map<String, String> SIMPLER = Map.of("b", "strong", "i", "em", "h1", "h2");

  private static final Safelist HARMLESS =
      new Safelist()
          .addTags("h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol", "li", "strong", "em", "a")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "nofollow noopener");

  private Prose() {}

  /**
   * The text as a document whose body holds nothing but harmless elements.
   *
   * @throws ScrapeException if it is longer than any posting's
   */
  static Document of(String text, @Nullable String baseUri) throws ScrapeException {
    PageWeight.requireLegible(text.length());
    // Escaped twice where the rest was escaped once.
    String html = unescaped(text).replace("&amp;nbsp;", " ");
    Document document =
        hasTags(html)
            ? Jsoup.parseBodyFragment(html, baseUri == null ? "" : baseUri)
            : Jsoup.parseBodyFragment(fromPlainText(html));
    simplify(document.body());
    Document clean = new Cleaner(HARMLESS).clean(document);
    clean.outputSettings().prettyPrint(false);
    clean.select("p:not(:has(*)), li:not(:has(*)), strong:not(:has(*))").stream()
        .filter(element -> !element.hasText())
        .forEach(Element::remove);
    return clean;
  }

  /** The text's lines as HTML: paragraphs, and lists where lines carry bullets. */
  static String fromPlainText(String text) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    Element list = null;
    for (String raw : text.split("\\R|\\\\n", -1)) {
      String line = Lines.squeeze(Parser.unescapeEntities(raw, false));
      String content = Lines.withoutBullet(line);
      if (content.isEmpty()) {
        continue;
      }
      boolean bullet = content.length() < line.length();
      if (!bullet) {
        body.appendElement("p").text(content);
        list = null;
        continue;
      }
      if (list == null) {
        list = body.appendElement("ul");
      }
      list.appendElement("li").text(content);
    }
    return body.html();
  }

  private static String unescaped(String text) {
    String html = text;
    for (int i = 0; i < MAX_ESCAPES && !hasTags(html) && hidesTags(html); i++) {
      html = Parser.unescapeEntities(html, false);
    }
    return html;
  }

  private static boolean hidesTags(String text) {
    return text.contains("&lt;") || text.contains("&amp;lt;");
  }

  private static boolean hasTags(String text) {
    int lastEnd = text.lastIndexOf('>');
    for (int at = text.indexOf('<'); at >= 0 && at < lastEnd; at = text.indexOf('<', at + 1)) {
      char next = text.charAt(at + 1);
      if (Character.isLetter(next) || next == '/') {
        return true;
      }
    }
    return false;
  }

  /** The cleaner only drops tags; what they separated would run together. */
  private static void simplify(Element body) {
    body.select("script,style,template,noscript,button,select,textarea,[hidden]").remove();
    SIMPLER.forEach((from, to) -> body.select(from).tagName(to));
    for (Element block : body.select(BLOCKS)) {
      if (block.children().stream().noneMatch(Element::isBlock)) {
        block.tagName("p");
      } else if (block.lastChild() instanceof TextNode text && !text.isBlank()) {
        block.appendElement("br");
      }
    }
  }

  static List<Lines.Line> lines(Document prose) {
    return Lines.of(prose.body());
  }
}
