package io.autocraftcv.render;

import io.autocraftcv.render.RenderException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType font in memory. */
final class Font {

  private static final int BOLD = 700;
  private static final int REGULAR = 400;
  private static final long MOST_BYTES = 40L << 20;

  private final String family;
  private final int weight;
  private final boolean italic;
  private final byte[] bytes;
  private final CmapLookup letters;

  private Font(String family, int weight, boolean italic, byte[] bytes, CmapLookup letters) {
    this.family = family;
    this.weight = weight;
    this.italic = italic;
    this.bytes = bytes;
    this.letters = letters;
  }

  /** The fonts that come with the library: Liberation Sans and Liberation Serif, four of each. */
  static List<Font> builtIn() {
    List<Font> fonts = new ArrayList<>();
    for (String family : List.of("Sans", "Serif")) {
      for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
        fonts.add(resource("fonts/Liberation" + family + "-" + style + ".ttf"));
      }
    }
    return fonts;
  }

  private static Font resource(String name) {
    try (InputStream in = Font.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("This jar lacks " + name);
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Font of(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new RenderException(
          Reason.BAD_TEMPLATE, file.getFileName() + " is too large; choose a smaller font.");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return of(bytes);
    } catch (IOException e) {
      throw new RenderException(
          Reason.BAD_TEMPLATE,
          file.getFileName() + " is no TrueType font that can be read; choose another.",
          e);
    }
  }

  private static Font of(byte[] bytes) throws IOException {
    // Not closed: the parser has read it all into memory by then, and the tables are asked later.
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    int weight = font.getOS2Windows() == null ? REGULAR : font.getOS2Windows().getWeightClass();
    return new Font(
        font.getNaming().getFontFamily(),
        weight >= 600 ? BOLD : REGULAR,
        font.getHeader().getMacStyle() % 4 >= 2,
        bytes,
        font.getUnicodeCmapLookup());
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  boolean isItalic() {
    return italic;
  }

  boolean has(int character) {
    return letters.getGlyphId(character) != 0;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
