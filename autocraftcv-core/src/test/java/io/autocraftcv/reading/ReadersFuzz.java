package io.autocraftcv.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.autocraftcv.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes come, a reader gives lines or an {@link UnreadableException}, and nothing else.
 *
 * <p>As a test it runs the seeds, in a JVM of its own: the fuzzer changes all classes of the one it
 * runs in. To search for more, one method at a time and for a minute, or as long as {@code
 * -Djazzer.max_duration=2h} says:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -pl autocraftcv-core test-compile surefire:test@fuzz -Dfuzz='ReadersFuzz#rtf'
 * </pre>
 */
class ReadersFuzz {

  private static Stream<Arguments> seeds(byte[]... seeds) {
    return Stream.of(seeds).map(seed -> Arguments.of((Object) seed));
  }

  private static void read(byte[] document, Consumer<byte[]> reader) {
    try {
      reader.accept(document);
    } catch (UnreadableException refusal) {
      refusal.reason();
    }
  }

  static Stream<Arguments> any() {
    return seeds(
        Fixtures.docx("<w:p/>"), Fixtures.odt("<t:p>a</t:p>"), Fixtures.ole("WordDocument"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void any(byte[] document) {
    read(document, bytes -> InProcess.read(bytes, Progress.none()));
  }

  static Stream<Arguments> word() {
    return seeds(
        Fixtures.utf8(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        Fixtures.utf8(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:sym w:char='F0B7'/></w:r></w:p>"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void word(byte[] body) {
    byte[] document = Fixtures.docx(new String(body, StandardCharsets.UTF_8));
    read(document, bytes -> Flow.lines(DocxText.read(bytes)));
  }

  static Stream<Arguments> openDocument() {
    return seeds(
        Fixtures.utf8(
            "<t:h t:outline-level='1'>a</t:h><t:list><t:list-item><t:p>b</t:p></t:list-item></t:list>"),
        Fixtures.utf8(
            "<b:table><b:table-row><b:table-cell><t:p>a<t:s t:c='3'/></t:p></b:table-cell></b:table-row></b:table>"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void openDocument(byte[] body) {
    byte[] document = Fixtures.odt(new String(body, StandardCharsets.UTF_8));
    read(document, bytes -> Flow.lines(OdtText.read(bytes)));
  }

  static Stream<Arguments> oldWord() {
    return seeds(Fixtures.ole("WordDocument"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void oldWord(byte[] document) {
    read(document, bytes -> Flow.lines(DocText.read(bytes)));
  }

  static Stream<Arguments> rtf() {
    return seeds(
        Fixtures.utf8("{\\rtf1}\\shptxt c}}}"),
        Fixtures.utf8(
            "{\\rtf1\\trowd\\intbl a\\cell b\\cell\\row\\pard{\\listtext x}\\u8364?\\'e4\\par}"),
        Fixtures.utf8(
            "{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"a\"}{\\fldrslt b}}{\\shp{\\shptxt c\\par}}}"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void rtf(byte[] document) {
    read(document, bytes -> Flow.lines(RtfText.read(bytes)));
  }

  static Stream<Arguments> html() {
    return seeds(
        Fixtures.utf8(
            "<style>.a{font-size:2em}</style><aside><ul><li>a<dl><dt>b<dd>c</dl></aside>"),
        Fixtures.utf8("<table><tr><td colspan=2>a<td><table><tr><td>b</table></table>"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void html(byte[] document) {
    read(document, bytes -> Flow.lines(HtmlText.read(bytes)));
  }

  static Stream<Arguments> texts() {
    return seeds(
        Fixtures.utf8("A\n===\n\n- b    c\n\td"), Fixtures.utf8("# a\n\n* **b** [c](d)\n  - e"));
  }

  @MethodSource
  @FuzzTest(maxDuration = "1m")
  void texts(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    read(document, bytes -> Flow.lines(PlainText.read(text)));
    read(document, bytes -> Flow.lines(MarkdownText.read(text)));
    read(document, bytes -> RawText.lines(text));
  }
}
