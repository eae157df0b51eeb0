package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own templates: what they can do, and what they cannot. */
class TemplateTest {

  private static final Profile ENGINEER = Profiles.of("engineer");
  private static final Look LOOK = Look.of(ENGINEER.basics()).withTemplate("mine");

  @TempDir Path directory;

  private Renderer with(String style, String markup) throws IOException {
    Path mine = Files.createDirectories(directory.resolve("mine"));
    Files.writeString(mine.resolve("style.css"), style);
    Files.writeString(mine.resolve("resume.mustache"), markup);
    return Renderer.withTemplates(directory);
  }

  private static String text(Document pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_directory_with_a_style_sheet_is_a_template() throws IOException {
    Renderer renderer = with("h1 { color: #a00 }", "<h1>{{name}}</h1>{{#sections}}+{{/sections}}");

    assertThat(renderer.templates()).containsExactly("classic", "modern", "compact", "mine");
    assertThat(text(renderer.resume(ENGINEER, LOOK, Format.PDF)))
        .startsWith(ENGINEER.basics().name())
        .contains("++");
  }

  @Test
  void it_reads_no_file_and_asks_no_server() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort();
      Path canary = Files.writeString(directory.resolve("canary.txt"), "CANARY");
      Renderer renderer = with(style(there, canary), markup(there, canary));

      String pdf = text(renderer.resume(ENGINEER, LOOK, Format.PDF));
      String html = new String(renderer.resume(ENGINEER, LOOK, Format.HTML).bytes(), UTF_8);

      assertThat(asked).isEmpty();
      assertThat(pdf).contains("text").doesNotContain("CANARY");
      assertThat(html).contains("default-src 'none'").doesNotContain("CANARY", "<img", "<script");
    } finally {
      server.stop(0);
    }
  }

  private static String style(String there, Path canary) {
    return """
        @import url(%1$s/import.css);
        @font-face { font-family: F; src: url(%1$s/font.ttf) }
        @page { background-image: url(%1$s/page.png) }
        body { font-family: F; background: url(%1$s/back.png) }
        p { list-style-image: url(%2$s) }
        p:before { content: url(%1$s/before.png) url(%2$s) }
        """
        .formatted(there, canary.toUri());
  }

  private static String markup(String there, Path canary) {
    return """
        <link rel="stylesheet" href="%1$s/link.css"><base href="%1$s/">
        <img src="%1$s/img.png"><img src="%2$s"><object data="%1$s/object"></object>
        <iframe src="%2$s"></iframe><embed src="%1$s/embed"><script src="%1$s/script.js"></script>
        <svg><image href="%1$s/svg.png"/></svg><style>@import url(%1$s/inner.css);</style>
        <p style="background: url(%1$s/inline.png)">text</p>
        """
        .formatted(there, canary.toUri());
  }

  @Test
  void it_sees_texts_and_no_more() throws IOException {
    Renderer renderer =
        with("h1 {}", "<h1>x{{name.class}}{{sections.class.name}}{{name.length}}y</h1>");

    assertThat(text(renderer.resume(ENGINEER, LOOK, Format.PDF))).startsWith("xy");
  }

  @Test
  void markup_that_is_wrong_says_so() {
    assertThatThrownBy(() -> with("h1 {}", "{{#sections}}"))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("mine/resume.mustache")
        .extracting(e -> ((RenderException) e).code())
        .isEqualTo("bad_template");
  }

  @Test
  void a_template_that_is_not_there_is_named_with_those_that_are() {
    assertThatThrownBy(() -> Renderer.create().resume(ENGINEER, LOOK, Format.PDF))
        .hasMessageContaining("classic, modern, compact")
        .extracting(e -> ((RenderException) e).code())
        .isEqualTo("unknown_template");
  }
}
