package io.autocraftcv.reading;

import io.autocraftcv.reading.Block.Paragraph;
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

  private Margins() {}

  /** Those of the blocks that say something, and something that was not said before. */
  static List<Block> news(List<Block> blocks, Set<String> said) {
    return blocks.stream().filter(block -> says(block) && said.add(text(block))).toList();
  }

  private static boolean says(Block block) {
    return !Extent.isBlank(block) && !PAGE_NUMBER.matcher(text(block)).matches();
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
