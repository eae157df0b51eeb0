package io.autocraftcv.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts from anywhere fit to print: composed characters (NFC), one space at a time, and
 * nothing that only machines see: controls, lone surrogates, marks that turn the direction of
 * writing.
 */
final class Clean {

  /** Zero-width joiners stay, which Indic and Arabic writing needs. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Co}\\uFFFE\\uFFFF&&[^\\s\\x85\\u200C\\u200D]]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\x85\\p{Z}&&[^\\u00A0\\u202F]]+");

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*");

  private Clean() {}

  /** A text in one line, or null if nothing is left of it. */
  static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    String line = SPACE.matcher(seen).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /** A text by its lines, none of which is blank. */
  static List<String> paragraphs(@Nullable String text) {
    return text == null ? List.of() : lines(List.of(PARAGRAPHS.split(text)));
  }

  /** The texts that are not blank, each in one line. */
  static List<String> lines(List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      String line = line(text);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The texts that are there, with this between them; null if none is. */
  static @Nullable String joined(String between, @Nullable String... texts) {
    List<String> there = new ArrayList<>();
    for (String text : texts) {
      String line = line(text);
      if (line != null) {
        there.add(line);
      }
    }
    return there.isEmpty() ? null : String.join(between, there);
  }
}
