package io.autocraftcv.scrape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a posting's text says under each of its known headings, a point each. */
final class Sections {

  private static final int LONGEST_POINT = 1000;

  /** "N/A" is no point. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final Map<Section, List<String>> points = new EnumMap<>(Section.class);
  private List<String> open = new ArrayList<>();
  private int introduced;
  private boolean listBegan;

  private Sections() {}

  static Map<Section, List<String>> of(List<Lines.Line> lines) {
    Sections sections = new Sections();
    lines.forEach(sections::read);
    sections.points.values().removeIf(List::isEmpty);
    return sections.points;
  }

  private void read(Lines.Line line) {
    boolean bullet = line.kind() == Lines.Kind.BULLET;
    Section opened = bullet ? null : Section.openedBy(line);
    if (opened != null) {
      open(points.computeIfAbsent(opened, key -> new ArrayList<>()));
    } else if (!bullet && (listBegan || Section.looksLikeHeading(line))) {
      open(new ArrayList<>());
    } else {
      point(line, bullet);
    }
  }

  /** What follows belongs to these points; those of a part that is not known are forgotten. */
  private void open(List<String> section) {
    open = section;
    listBegan = false;
    introduced = section.size();
  }

  /** In a section that has a list only the list counts: before it stands an introduction. */
  private void point(Lines.Line line, boolean bullet) {
    if (bullet && !listBegan) {
      listBegan = true;
      open.subList(introduced, open.size()).clear();
    }
    if (line.text().length() <= LONGEST_POINT && WORD.matcher(line.text()).find()) {
      open.add(line.text());
    }
  }
}
