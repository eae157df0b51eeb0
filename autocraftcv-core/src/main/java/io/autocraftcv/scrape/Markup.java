package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page taken apart, as all extractors see it. They share it and do not change it.
 *
 * @param document everything that was on the page
 * @param content what is left of its body without navigation, forms and the like, as far as a
 *     posting reaches
 * @param sizes how much text the elements of the content hold
 * @param lines what a reader sees of the content
 * @param data what it holds if it is JSON or XML made for programs and no page for people
 * @param url where the page came from, or null
 */
record Markup(
    Document document,
    Element content,
    TextSizes sizes,
    List<Lines.Line> lines,
    List<Object> data,
    @Nullable URI url) {

  /** Deeper than any page made for people; what is deeper is flattened. */
  private static final int MAX_DEPTH = 256;

  private static final int SNIFFED = 1024;

  private static final Pattern JSON_BEGINS =
      Pattern.compile("(?:ï»¿)?(?:\\{\\s*[\"}]|\\[\\s*(?:\\{|]\\s*$))");

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** Takes a page apart, or says why there is nothing to take apart. */
  static Markup parse(Page page) throws ScrapeException {
    return switch (kind(page)) {
      case HTML -> of(html(page), page.url());
      case JSON -> ofData(LenientJson.read(text(page)), page.url());
      case XML -> {
        PageWeight.require(page.bytes());
        yield ofData(XmlData.read(text(page)), page.url());
      }
      case TEXT -> {
        String text = text(page);
        PageWeight.requireLegible(text.length());
        yield of(Pasted.page(text), page.url());
      }
      case OTHER ->
          throw new ScrapeException(
              Reason.UNSUPPORTED_CONTENT,
              "This is not a web page; paste the text of the posting instead.");
    };
  }

  /** How much of the content is not in links. */
  int prose() {
    return sizes.size(content).prose();
  }

  /** A pasted text. */
  static Markup ofText(String text) throws ScrapeException {
    if (text.isBlank()) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING, "There is no text; paste the whole text of the posting.");
    }
    return of(Pasted.page(text), null);
  }

  private static Markup of(Document document, @Nullable URI url) {
    PageWeight.requireLegible(document);
    Element content = Chrome.removedFrom(document.body());
    Beginning.keptOf(content);
    return new Markup(document, content, TextSizes.of(content), Lines.of(content), List.of(), url);
  }

  private static Markup ofData(List<Object> data, @Nullable URI url) {
    Document empty = Document.createShell("");
    return new Markup(empty, empty.body(), TextSizes.of(empty.body()), List.of(), data, url);
  }

  private static String text(Page page) {
    String text = new String(page.bytes(), PageCharset.of(page));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Document html(Page page) {
    PageWeight.require(page.bytes());
    String base = page.url() == null ? "" : page.url().toString();
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(page.bytes()),
          PageCharset.announced(page),
          base,
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private enum Kind {
    HTML,
    JSON,
    XML,
    TEXT,
    OTHER
  }

  private static Kind kind(Page page) {
    int length = Math.min(page.bytes().length, SNIFFED);
    String start = new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1).strip();
    String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
    if (isBinary(start)) {
      return Kind.OTHER;
    }
    if (isJson(type, start)) {
      return Kind.JSON;
    }
    if (isXml(type, start)) {
      return Kind.XML;
    }
    if (type.contains("html") || type.contains("xml")) {
      return Kind.HTML;
    }
    if (type.isEmpty() || type.startsWith("text/") || type.startsWith("application/octet-stream")) {
      return start.isEmpty() || start.indexOf('<') >= 0 ? Kind.HTML : Kind.TEXT;
    }
    return Kind.OTHER;
  }

  private static boolean isJson(String type, String start) {
    boolean opens = !isMedia(type) && JSON_BEGINS.matcher(start).lookingAt();
    return opens || (type.contains("json") && !start.startsWith("<"));
  }

  private static boolean isMedia(String type) {
    return type.startsWith("image/") || type.contains("pdf");
  }

  private static boolean isXml(String type, String start) {
    boolean declared = start.startsWith("<?xml") || type.contains("xml");
    String lower = start.toLowerCase(Locale.ROOT);
    return declared && !lower.contains("<html") && !lower.contains("<!doctype html");
  }

  private static boolean isBinary(String start) {
    return start.startsWith("%PDF-")
        || start.startsWith("PK\u0003\u0004")
        || (start.indexOf('\0') >= 0 && !start.startsWith("ÿþ") && !start.startsWith("þÿ"));
  }
}
