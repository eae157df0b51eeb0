package io.autocraftcv.reading;

import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;

/** What a glyph reads: ligatures in their letters, and nothing for icons. */
final class PdfCharacters {

  private PdfCharacters() {}

  static String of(PDFont font, int code) {
    String text = mapped(font, code);
    if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
      return text;
    }
    return repaired(text);
  }

  private static String mapped(PDFont font, int code) {
    String text = font.toUnicode(code);
    if (text != null) {
      return text;
    }
    // Without a mapping, readers take the code for the character; icons have other codes.
    boolean letter = code > ' ' && code < 0x7F && font instanceof PDSimpleFont;
    return letter ? String.valueOf((char) code) : "";
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isSpaceChar(point) || point == '\t' || point == '\n' || point == '\r') {
                repaired.append(' ');
              } else if (isCompatibilityForm(point)) {
                repaired.append(
                    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
              } else if (isBullet(point)) {
                repaired.append('•');
              } else if (isText(point)) {
                repaired.appendCodePoint(point);
              }
            });
    return repaired.toString().isBlank() && !repaired.isEmpty() ? " " : repaired.toString();
  }

  /** Bullets as Word's symbol fonts have them. */
  private static boolean isBullet(int point) {
    return point == 0xF0B7 || point == 0xF0A7 || point == 0xF0D8 || point == 0xF0FC;
  }

  private static boolean isText(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == 0xAD || point == 0x200D || point == 0x200C;
      default -> point != 0xFFFD;
    };
  }

  /** Ligatures, presentation forms, radicals and wide letters, which no one types. */
  private static boolean isCompatibilityForm(int point) {
    return (point >= 0xFB00 && point <= 0xFDFF)
        || (point >= 0xFE70 && point <= 0xFEFC)
        || (point >= 0xFF01 && point <= 0xFF5E)
        || (point >= 0x2F00 && point <= 0x2FDF)
        || point == 0x2126
        || point == 0x212B;
  }
}
