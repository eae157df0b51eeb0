package io.autocraftcv.reading;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** In which characters the fonts of an RTF document, and the document itself, are written. */
final class RtfFonts {

  private static final Map<Integer, Integer> PAGES =
      Map.ofEntries(
          Map.entry(77, 10000),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250));

  private static final int SYMBOLS = 2;

  private final Map<Integer, Integer> fonts = new HashMap<>();
  private Charset document = Charset.forName("windows-1252");

  void documentPage(int page) {
    document = page(page, document);
  }

  void charset(int font, int charset) {
    fonts.put(font, charset);
  }

  /** The letters of this font are icons. */
  boolean isSymbols(int font) {
    return fonts.getOrDefault(font, 0) == SYMBOLS;
  }

  Charset of(int font) {
    Integer page = PAGES.get(fonts.getOrDefault(font, 1));
    return page == null ? document : page(page, document);
  }

  private static Charset page(int page, Charset otherwise) {
    String name =
        switch (page) {
          case 10000 -> "x-MacRoman";
          case 932 -> "windows-31j";
          case 936 -> "GBK";
          case 949 -> "x-windows-949";
          case 950 -> "Big5";
          case 874 -> "x-windows-874";
          case 65001 -> "UTF-8";
          default -> page < 1000 ? "IBM" + page : "windows-" + page;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }
}
