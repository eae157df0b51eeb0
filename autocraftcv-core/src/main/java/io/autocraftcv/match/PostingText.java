package io.autocraftcv.match;

import io.autocraftcv.words.Section;
import io.autocraftcv.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines that ask for something out of a posting's plain text: those below headings that
 * say so; if there is none, its list; and if there is none, its sentences.
 */
final class PostingText {

  private static final int LONGEST = 60_000;
  private static final int LONGEST_HEADING = 80;
  private static final String BULLETS = "•-*–·▪◦●○✓✔➢→";

  private final List<Line> found = new ArrayList<>();
  private final List<String> bullets = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private Optional<Need> need = Optional.empty();
  private boolean listBegan;

  private PostingText() {}

  static List<Line> lines(String text) {
    List<String> lines =
        text.substring(0, Math.min(LONGEST, text.length()))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    PostingText read = new PostingText();
    for (int i = 0; i < lines.size(); i++) {
      boolean listFollows = i + 1 < lines.size() && isBullet(lines.get(i + 1));
      read.line(lines.get(i), listFollows);
    }
    read.close();
    return read.found.isEmpty() ? read.unnamed(lines) : read.found;
  }

  private static boolean isBullet(String line) {
    return BULLETS.indexOf(line.charAt(0)) >= 0;
  }

  private void line(String line, boolean listFollows) {
    if (isBullet(line)) {
      point(line.substring(1).strip());
    } else if (isHeading(line, listFollows) && !isIntroduction(line)) {
      close();
      need = Need.below(line);
    } else if (!listBegan) {
      Sentences.of(line).forEach(open::add);
    } else {
      close();
    }
  }

  /** In a section that has a list only the list counts: before it stands an introduction. */
  private void point(String text) {
    if (!listBegan) {
      listBegan = true;
      open.clear();
    }
    open.add(text);
    bullets.add(text);
  }

  private boolean isHeading(String line, boolean listFollows) {
    return line.length() <= LONGEST_HEADING
        && (listFollows
            || line.endsWith(":")
            || (!line.endsWith(".") && Section.named(line) != null));
  }

  /** "You should have:" below "Requirements". */
  private boolean isIntroduction(String line) {
    return need.isPresent() && !listBegan && line.endsWith(":") && Section.in(line) == null;
  }

  private void close() {
    need.ifPresent(of -> open.forEach(text -> found.add(new Line(text, of))));
    need = Optional.empty();
    open.clear();
    listBegan = false;
  }

  private List<Line> unnamed(List<String> lines) {
    List<String> texts =
        bullets.isEmpty()
            ? lines.stream().flatMap(line -> Sentences.of(line).stream()).toList()
            : bullets;
    return texts.stream().map(text -> new Line(text, Need.MUST)).toList();
  }
}
