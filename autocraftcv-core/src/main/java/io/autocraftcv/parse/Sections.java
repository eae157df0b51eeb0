package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of a résumé by their headings. A line that says what sections are called may
 * still be something else: a group of skills called "Languages", a position in "Education". So the
 * look decides: the headings of one résumé look alike, and the look of most different sections is
 * the headings'. A heading that looks different is believed where no other says the same.
 */
final class Sections {

  private static final int LONGEST_HEADING = 60;

  /** Where the titles of entries look as headings do, words alone make no heading. */
  private static final double MOSTLY = 0.4;

  private final List<Item> items;
  private final Style body;
  private final List<@Nullable SectionKind> called = new ArrayList<>();
  private final Map<Style, Set<SectionKind>> looks = new HashMap<>();
  private final Map<Style, Integer> headings = new HashMap<>();
  private final Map<Style, Integer> lines = new HashMap<>();
  private final Set<Style> mainLooks = new HashSet<>();
  private final Set<SectionKind> mainKinds = EnumSet.noneOf(SectionKind.class);

  private Sections(List<Item> items) {
    this.items = items;
    this.body = Understanding.body(items);
    items.forEach(this::vote);
    int most = looks.values().stream().mapToInt(Set::size).max().orElse(0);
    looks.forEach(
        (look, kinds) -> {
          if (kinds.size() > 1 && kinds.size() * 2 >= most) {
            mainLooks.add(look);
            mainKinds.addAll(kinds);
          }
        });
  }

  static List<Section> of(List<Item> items) {
    return new Sections(items).split();
  }

  private void vote(Item item) {
    SectionKind kind = mayOpen(item) ? SectionKind.called(title(item)) : null;
    called.add(kind);
    lines.merge(item.style(), 1, Integer::sum);
    if (kind != null) {
      looks.computeIfAbsent(item.style(), look -> EnumSet.noneOf(SectionKind.class)).add(kind);
      headings.merge(item.style(), 1, Integer::sum);
    }
  }

  /** What a heading says: the whole item, or what is set apart at its beginning. */
  private static String title(Item item) {
    int tab = item.text().indexOf('\t');
    return tab < 0 ? item.text() : item.text().substring(0, tab);
  }

  private static boolean mayOpen(Item item) {
    String title = title(item);
    // A whole résumé may be a list, so that its headings are items.
    boolean isItem =
        item.isBullet() && (item.line().level() > 1 || SectionKind.called(title) == null);
    return !isItem && title.length() <= LONGEST_HEADING && !title.endsWith(".");
  }

  private List<Section> split() {
    List<Section> sections = new ArrayList<>();
    Item heading = null;
    SectionKind kind = null;
    boolean beside = false;
    List<Item> content = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      SectionKind opened = opened(i, kind != null);
      Item inline = opened == null ? inline(item) : null;
      boolean details = opened == null && inline == null && beside && isDetail(item);
      if (opened == null && inline == null && !details && !opensHead(i)) {
        if (!item.isIcon() || kind == null || kind == SectionKind.CONTACT) {
          content.add(item);
        }
        continue;
      }
      sections.add(new Section(kind, heading, List.copyOf(content)));
      content.clear();
      if (opened == null && inline == null) {
        heading = null;
        kind = details ? SectionKind.CONTACT : null;
        beside = false;
        content.add(item);
        continue;
      }
      beside = inline != null || title(item).length() < item.text().length();
      heading = item;
      kind = opened == null ? SectionKind.called(label(item)) : opened;
      below(i, kind, inline).ifPresent(content::add);
    }
    sections.add(new Section(kind, heading, List.copyOf(content)));
    return sections;
  }

  /** "Languages: Tamil, Hindi" may be followed by "Marital status: single". */
  private static boolean isDetail(Item item) {
    return ContactLabels.begins(item.text()) && !ContactLabels.value(item.text()).isBlank();
  }

  /** Whether a column begins here that says, before its first heading, who it is or where. */
  private boolean opensHead(int i) {
    if (i == 0
        || items.get(i).line().page() != items.get(i - 1).line().page()
        || items.get(i).line().column() == items.get(i - 1).line().column()) {
      return false;
    }
    if (isLargestName(i)) {
      return true;
    }
    int column = items.get(i).line().column();
    for (int next = i; next < items.size() && items.get(next).line().column() == column; next++) {
      if (next > i && called.get(next) != null) {
        return false;
      }
      if (Contacts.email(items.get(next).text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Beside a column of contacts and skills, the main one may begin with the name. */
  private boolean isLargestName(int i) {
    Item item = items.get(i);
    int size = item.style().halfPoints();
    return size > body.halfPoints()
        && items.stream().allMatch(other -> other.equals(item) || other.style().halfPoints() < size)
        && Names.in(item.text()) != null;
  }

  /** What stands in the line of the heading, and belongs to the section. */
  private Optional<Item> below(int i, @Nullable SectionKind kind, @Nullable Item inline) {
    Item item = items.get(i);
    if (inline != null) {
      return Optional.of(inline);
    }
    if (kind == SectionKind.SKILLS && SectionKind.about(title(item)) != kind) {
      // The heading is the name of a group of skills.
      return Optional.of(item);
    }
    return title(item).length() < item.text().length()
        ? Optional.of(item.rest())
        : Optional.empty();
  }

  private @Nullable SectionKind opened(int i, boolean known) {
    Item item = items.get(i);
    if (!mayOpen(item)) {
      return null;
    }
    boolean main = mainLooks.contains(item.style());
    SectionKind named = called.get(i);
    if (named != null && (main || mainLooks.isEmpty() || isOnlyOne(i, named))) {
      return corrected(named, i);
    }
    if (!main || !known || !item.style().outranks(body) || !mostlyHeadings(item.style())) {
      return null;
    }
    SectionKind about = SectionKind.about(title(item));
    return about == null ? Unknown.kind(following(i)) : corrected(about, i);
  }

  private boolean mostlyHeadings(Style look) {
    return headings.getOrDefault(look, 0) > MOSTLY * lines.getOrDefault(look, 1);
  }

  /** Whether it stands out, or apart, and no line that looks like the headings says the same. */
  private boolean isOnlyOne(int i, SectionKind named) {
    Item item = items.get(i);
    boolean standsOut = item.style().outranks(body) || item.line().gap() > 0.5;
    return standsOut && !mainKinds.contains(named) && !Labels.opensList(item.text());
  }

  private SectionKind corrected(SectionKind named, int i) {
    if (named == SectionKind.LANGUAGES && !namesLanguages(i)) {
      return SectionKind.SKILLS;
    }
    if (named == SectionKind.SUMMARY && reachesSomebody(following(i))) {
      return SectionKind.CONTACT;
    }
    return named;
  }

  /** "Languages: German, English", where no heading says so. */
  private @Nullable Item inline(Item item) {
    String label = label(item);
    SectionKind named = label.isEmpty() || item.isBullet() ? null : SectionKind.called(label);
    boolean isList =
        named == SectionKind.SKILLS
            || named == SectionKind.LANGUAGES
            || named == SectionKind.INTERESTS
            || named == SectionKind.CERTIFICATES
            || named == SectionKind.SUMMARY;
    String rest = item.text().substring(item.text().indexOf(':') + 1).strip();
    if (!isList || named == null || mainKinds.contains(named) || rest.isEmpty()) {
      return null;
    }
    boolean languages = Lists.split(rest).stream().anyMatch(LanguagesReader::beginsWithLanguage);
    return named == SectionKind.LANGUAGES && !languages
        ? null
        : new Item(item.line(), item.number(), rest);
  }

  private static String label(Item item) {
    int colon = item.text().indexOf(':');
    return colon < 0 || colon > LONGEST_HEADING ? "" : item.text().substring(0, colon);
  }

  /** "About" and "Profile" may be above either. */
  private static boolean reachesSomebody(List<Item> below) {
    return below.stream().noneMatch(Item::isProse)
        && below.stream().anyMatch(item -> Contacts.isIn(item.text()));
  }

  private boolean namesLanguages(int heading) {
    Item item = items.get(heading);
    List<Item> below = new ArrayList<>(following(heading));
    if (title(item).length() < item.text().length()) {
      below.add(item.rest());
    }
    return below.stream()
        .flatMap(each -> each.parts().stream())
        .anyMatch(LanguagesReader::beginsWithLanguage);
  }

  /**
   * What comes below an item, up to the next one that looks the same or is called as sections are.
   */
  private List<Item> following(int heading) {
    Style look = items.get(heading).style();
    int end = heading + 1;
    while (end < items.size()
        && called.get(end) == null
        && (look.equals(body) || !items.get(end).style().equals(look))) {
      end++;
    }
    return items.subList(heading + 1, end);
  }
}
