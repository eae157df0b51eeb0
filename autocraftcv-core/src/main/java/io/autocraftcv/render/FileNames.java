package io.autocraftcv.render;

import io.autocraftcv.model.Document;
import java.util.Locale;

/** Names to save documents under: "Jordan-Whitfield-Resume.pdf". */
final class FileNames {

  private static final int LONGEST_NAME = 60;

  private FileNames() {}

  static String of(String person, Document.Type type, Look look, Document.Format format) {
    String name = person.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String kept =
        name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, points(name))));
    return (kept.isEmpty() ? "" : kept + "-") + called(type, look.language()) + "." + format.id();
  }

  private static int points(String name) {
    return name.codePointCount(0, name.length());
  }

  private static String called(Document.Type type, Locale language) {
    boolean german = language.equals(Locale.GERMAN);
    return switch (type) {
      case RESUME -> german ? "Lebenslauf" : "Resume";
      case COVER_LETTER -> german ? "Anschreiben" : "Cover-Letter";
    };
  }
}
