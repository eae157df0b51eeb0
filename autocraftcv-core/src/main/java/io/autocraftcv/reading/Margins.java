package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands above and below the text of every page: worth reading unless it counts the pages. */
final class Margins {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[\\s/|.,–-]*(?:(?:page|seite|página|pagina|strona|sida|side|стр)\\b\\.?)?\\s*"
              + "\\d{0,4}[\\s/|.,–-]*(?:(?:of|von|de|sur|di|van|av|z|из)\\b)?\\s*"
              + "\\d{0,4}[\\s/|.,–-]*");

  /** "| 2", ", page 2 of 3" behind what stands on all pages. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)[\\s/|.,·•–-]+(?:(?:page|seite|página|pagina|strona|sida|side|стр)\\b\\.?\\s*)?\\d{1,3}"
              + "(?:\\s*(?:/|of|von|de|sur|di|van|av|z|из)\\s*\\d{1,3})?\\s*$");

  private Margins() {}

  /** What the text itself says, so that what stands below each page need not say it again. */
  static Set<String> said(List<Block> text) {
    return text.stream()
        .filter(Paragraph.class::isInstance)
        .map(Margins::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Those of the blocks that say something, and something that was not said before. */
  static List<Block> news(List<Block> blocks, Set<String> said) {
    return blocks.stream()
        .filter(block -> says(block) && said.add(uncounted(text(block))))
        .toList();
  }

  private static boolean says(Block block) {
    return !Extent.isBlank(block) && !PAGE_NUMBER.matcher(text(block)).matches();
  }

  /** The text without the number of the page that ends it. */
  static String uncounted(String text) {
    return COUNT.matcher(text).replaceFirst("");
  }

  private static String text(Block block) {
    return block instanceof Paragraph paragraph
        ? paragraph.lines().stream()
            .flatMap(List::stream)
            .map(Span::text)
            .collect(Collectors.joining(" "))
        : block.toString();
  }
}
