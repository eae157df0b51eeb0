package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a posting's text says under each of its known headings, a point each. */
final class Sections {

  private static final int LONGEST_POINT = 1000;

  private final Map<Section, List<String>> points = new EnumMap<>(Section.class);
  private @Nullable Section open;
  private boolean listBegan;

  private Sections() {}

  static Map<Section, List<String>> of(List<Lines.Line> lines) {
    Sections sections = new Sections();
    lines.forEach(sections::read);
    return sections.points;
  }

  private void read(Lines.Line line) {
    Section opened = line.kind() == Lines.Kind.BULLET ? null : Section.openedBy(line);
    if (opened != null || Section.looksLikeHeading(line)) {
      open = opened;
      listBegan = false;
    } else if (open != null) {
      point(open, line);
    }
  }

  /** In a section that has a list, only the list counts: what follows it is the next paragraph. */
  private void point(Section section, Lines.Line line) {
    boolean bullet = line.kind() == Lines.Kind.BULLET;
    if (listBegan && !bullet) {
      open = null;
      return;
    }
    if (bullet && !listBegan) {
      listBegan = true;
    }
    if (line.text().length() <= LONGEST_POINT) {
      points.computeIfAbsent(section, key -> new ArrayList<>()).add(line.text());
    }
  }
}
