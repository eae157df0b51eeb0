package io.autocraftcv.scrape;

import io.autocraftcv.words.Section;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a posting's text says under each of its known headings, a point each. A line that asks for
 * something and says itself that it is not a must is moved to what is nice to have.
 */
final class Sections {

  private static final int LONGEST_POINT = 1000;

  /** Longer lines are sentences that happen to contain such a word. */
  private static final int LONGEST_HEADING = 80;

  /** "N/A" is no point. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private static final Wording OPTIONAL =
      Wording.of(
          """
        nice to have | nice-to-have | a plus | is plus | big plus | huge plus | an advantage | is advantageous | advantageous
        desirable | preferred | preferably | ideally | a bonus | beneficial | would be great | bonus points
        von vorteil | vorteilhaft | wünschenswert | idealerweise | gerne auch | optimal wäre | kein muss | ein plus
        un plus | souhaité | souhaitée | est souhaitable | apprécié | appréciée | un atout | serait un plus | idéalement
        se valora | se valorará | valorable | deseable | será un plus | se valorarán | es un plus | idealmente
        costituisce titolo preferenziale | gradita | een pré | mile widziane | výhodou
        """);

  private final Map<Section, List<String>> points = new EnumMap<>(Section.class);
  private List<String> open = new ArrayList<>();
  private boolean openedByHeading;
  private int introduced;
  private boolean listBegan;

  private Sections() {}

  static Map<Section, List<String>> of(List<Lines.Line> lines) {
    Sections sections = new Sections();
    lines.forEach(sections::read);
    sections.moveOptional();
    sections.points.remove(Section.OTHER);
    sections.points.values().removeIf(List::isEmpty);
    return sections.points;
  }

  private void read(Lines.Line line) {
    boolean bullet = line.kind() == Lines.Kind.BULLET;
    Section opened = bullet ? null : openedBy(line);
    if (opened != null) {
      open(points.computeIfAbsent(opened, key -> new ArrayList<>()));
      openedByHeading = line.kind() == Lines.Kind.HEADING;
    } else if (bullet || !says(line)) {
      heading(line, bullet);
    }
  }

  private void heading(Lines.Line line, boolean bullet) {
    if (!bullet && openedByHeading && isLower(line)) {
      open(open);
    } else if (!bullet && (listBegan || looksLikeHeading(line))) {
      open(new ArrayList<>());
      openedByHeading = false;
    } else {
      point(line, bullet);
    }
  }

  /** Below a heading, a line in bold divides its section and does not end it. */
  private static boolean isLower(Lines.Line line) {
    return line.kind() == Lines.Kind.TEXT && looksLikeHeading(line);
  }

  /** "Requirements: Java, SQL", heading and point in one line. */
  private boolean says(Lines.Line line) {
    int colon = line.text().indexOf(':');
    Section section =
        colon < 0 || colon > LONGEST_HEADING
            ? null
            : Section.named(line.text().substring(0, colon));
    String rest = section == null ? "" : line.text().substring(colon + 1).strip();
    if (section == null || rest.isEmpty()) {
      return false;
    }
    open(points.computeIfAbsent(section, key -> new ArrayList<>()));
    add(rest);
    introduced = open.size();
    return true;
  }

  /**
   * The section that a line opens, or null if it opens none that is known. A line that looks like a
   * heading may say more than the name of the section; one that does not must say just that.
   */
  private static @Nullable Section openedBy(Lines.Line line) {
    if (line.text().length() > LONGEST_HEADING) {
      return null;
    }
    return looksLikeHeading(line) ? Section.in(line.text()) : Section.named(line.text());
  }

  /** Whether a line is set so that what follows it belongs to it. */
  private static boolean looksLikeHeading(Lines.Line line) {
    boolean set =
        line.kind() == Lines.Kind.HEADING
            || line.emphasised()
            || (line.kind() == Lines.Kind.TEXT && line.text().endsWith(":"));
    return set && line.text().length() <= LONGEST_HEADING;
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
    add(line.text());
  }

  private void add(String text) {
    if (text.length() <= LONGEST_POINT && WORD.matcher(text).find()) {
      open.add(text);
    }
  }

  private void moveOptional() {
    List<String> required = points.getOrDefault(Section.REQUIREMENTS, List.of());
    List<String> optional = required.stream().filter(OPTIONAL::isIn).toList();
    if (!optional.isEmpty()) {
      required.removeAll(optional);
      points.computeIfAbsent(Section.NICE_TO_HAVE, key -> new ArrayList<>()).addAll(optional);
    }
  }
}
