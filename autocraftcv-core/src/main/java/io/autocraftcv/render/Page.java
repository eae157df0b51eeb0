package io.autocraftcv.render;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The whole HTML document around a template's markup. Whatever the markup or a value in it says,
 * the page names no file and no address but links to click on, and tells browsers to load nothing.
 */
final class Page {

  private static final String NOTHING_IS_LOADED =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String RUNNING_TITLE = "running-title";

  private static final Safelist ELEMENTS =
      Safelist.relaxed()
          .removeTags("img")
          .removeProtocols("a", "href", "ftp")
          .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
          .addTags("header", "footer", "main", "section", "article", "address", "time", "hr")
          .addAttributes(":all", "class", "id", "lang", "dir");

  private final Look look;
  private final String title;
  private final String author;
  private final Template template;

  /**
   * @param title as readers of the document show it
   * @param author empty if nobody is named
   */
  Page(Look look, String title, String author, Template template) {
    this.look = look;
    this.title = title;
    this.author = author;
    this.template = template;
  }

  Document around(String markup) {
    Document page = new Cleaner(ELEMENTS).clean(Jsoup.parseBodyFragment(markup));
    page.outputSettings().prettyPrint(false);
    page.prependChild(new DocumentType("html", "", ""));
    page.select("html").attr("lang", look.language().getLanguage());
    Element head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", NOTHING_IS_LOADED);
    meta(head, "viewport", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    meta(head, "description", title);
    if (!author.isEmpty()) {
      meta(head, "author", author);
    }
    style(head, printed());
    style(head, template.screen()).attr("media", "screen");
    return page;
  }

  private static void meta(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static Element style(Element head, String css) {
    // A style element ends at its end tag, wherever that stands.
    return head.appendElement("style").appendChild(new DataNode(css.replace("</", "<\\/")));
  }

  private String printed() {
    String size = look.paper() == Paper.LETTER ? "8.5in 11in" : "210mm 297mm";
    String running = author.isEmpty() ? "\"\"" : quoted(author + "\u00A0\u00B7\u00A0");
    return template.style().replace(RUNNING_TITLE, running) + "@page { size: " + size + "; }\n";
  }

  /** A text as a string of CSS. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == ' ') {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\%x ", c));
              }
            });
    return quoted.append('"').toString();
  }
}
