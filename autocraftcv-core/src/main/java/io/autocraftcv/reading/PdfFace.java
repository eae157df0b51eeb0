package io.autocraftcv.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** How the letters of a font look, by its name and by what the document says of it. */
record PdfFace(boolean bold, boolean italic) {

  private static final Pattern BOLD =
      Pattern.compile(
          "bold|black|heavy|(semi|demi|extra)b|[-,_](sb|bd|b)$|^cm(bx|b|ssbx)\\d|medi$");
  private static final Pattern ITALIC =
      Pattern.compile("ital|obliq|slant|[-,_](it|i)$|^cm(ti|sl)\\d");
  private static final float BOLD_WEIGHT = 600;

  static PdfFace of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    int subset = name.indexOf('+');
    String plain = name.substring(subset + 1);
    boolean bold = BOLD.matcher(plain).find();
    boolean italic = ITALIC.matcher(plain).find();
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
    }
    return new PdfFace(bold, italic);
  }
}
