package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import org.jspecify.annotations.Nullable;

/** A TrueType font. It stays in memory from its first use on. */
final class Font {

  private static final int BOLD = 700;
  private static final int REGULAR = 400;
  private static final long MOST_BYTES = 40L << 20;

  private final String family;
  private final int weight;
  private final boolean italic;
  private final Source source;

  private volatile byte @Nullable [] bytes;
  private volatile @Nullable CmapLookup letters;

  private Font(String family, int weight, boolean italic, Source source) {
    this.family = family;
    this.weight = weight;
    this.italic = italic;
    this.source = source;
  }

  private interface Source {
    byte[] bytes() throws IOException;
  }

  /** The fonts that come with the library: Liberation Sans and Liberation Serif, four of each. */
  static List<Font> builtIn() {
    List<Font> fonts = new ArrayList<>();
    for (String family : List.of("Sans", "Serif")) {
      for (String style : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
        String file = "fonts/Liberation" + family + "-" + style + ".ttf";
        int weight = style.startsWith("Bold") ? BOLD : REGULAR;
        boolean italic = style.endsWith("Italic");
        fonts.add(
            new Font(
                "Liberation " + family, weight, italic, () -> withoutLigatures(resource(file))));
      }
    }
    return fonts;
  }

  /**
   * The same font, in which no table of substitutions is found. Looking for an "fi" to join takes
   * the PDF library more time than all its other work, and programs that read the text are better
   * off without.
   */
  private static byte[] withoutLigatures(byte[] font) {
    int tables = (font[4] & 0xFF) << 8 | (font[5] & 0xFF);
    for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
      if (new String(font, entry, 4, US_ASCII).equals("GSUB")) {
        font[entry] = 'g';
      }
    }
    return font;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Font.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("This jar lacks " + name);
      }
      return in.readAllBytes();
    }
  }

  /** A font of a template's. */
  static Font of(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new RenderException(
          Reason.BAD_TEMPLATE, file.getFileName() + " is too large; choose a smaller font.");
    }
    byte[] bytes = Files.readAllBytes(file);
    try (TrueTypeFont font = parsed(bytes)) {
      int weight = font.getOS2Windows() == null ? REGULAR : font.getOS2Windows().getWeightClass();
      return new Font(
          font.getNaming().getFontFamily(),
          weight >= 600 ? BOLD : REGULAR,
          (font.getHeader().getMacStyle() & 2) != 0,
          () -> bytes);
    } catch (IOException e) {
      throw new RenderException(
          Reason.BAD_TEMPLATE,
          file.getFileName() + " is no TrueType font that can be read; choose another.",
          e);
    }
  }

  private static TrueTypeFont parsed(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
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
    CmapLookup known = letters;
    if (known == null) {
      try (TrueTypeFont font = parsed(bytes())) {
        known = font.getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      letters = known;
    }
    return known.getGlyphId(character) != 0;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  private byte[] bytes() {
    byte[] read = bytes;
    if (read == null) {
      try {
        read = source.bytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bytes = read;
    }
    return read;
  }
}
