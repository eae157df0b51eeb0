package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of a résumé by their headings. A line that says what sections are called may
 * still be something else: a group of skills called "Languages", a position in "Education". So the
 * look decides: the headings of one résumé look alike, and the look of most different sections is
 * the headings'.
 */
final class Sections {

  private static final int LONGEST_HEADING = 60;

  private final List<Item> items;
  private final Style body;
  private final Map<Style, Set<SectionKind>> looks = new HashMap<>();

  private Sections(List<Item> items) {
    this.items = items;
    this.body = Understanding.body(items);
  }

  static List<Section> of(List<Item> items) {
    return new Sections(items).split();
  }

  private List<Section> split() {
    items.forEach(this::vote);
    Set<Style> headings = headingLooks();
    List<Section> sections = new ArrayList<>();
    Item heading = null;
    SectionKind kind = null;
    List<Item> content = new ArrayList<>();
    for (Item item : items) {
      SectionKind opened = opened(item, headings, kind != null);
      if (opened == null) {
        content.add(item);
        continue;
      }
      sections.add(new Section(kind, heading, List.copyOf(content)));
      content.clear();
      heading = item;
      kind = opened;
      if (opened == SectionKind.SKILLS && SectionKind.about(title(item)) != opened) {
        // The heading is the name of a group of skills.
        content.add(item);
        continue;
      }
      if (title(item).length() < item.text().length()) {
        content.add(item.rest());
      }
    }
    sections.add(new Section(kind, heading, List.copyOf(content)));
    return sections;
  }

  private void vote(Item item) {
    SectionKind kind = mayOpen(item) ? SectionKind.called(title(item)) : null;
    if (kind != null) {
      looks.computeIfAbsent(item.style(), look -> EnumSet.noneOf(SectionKind.class)).add(kind);
    }
  }

  /** What a heading says: the whole item, or what is set apart at its beginning. */
  private static String title(Item item) {
    int tab = item.text().indexOf('\t');
    return tab < 0 ? item.text() : item.text().substring(0, tab);
  }

  private static boolean mayOpen(Item item) {
    String title = title(item);
    return !item.isBullet() && title.length() <= LONGEST_HEADING && !title.endsWith(".");
  }

  /**
   * The looks of headings: that of most different sections, and those that stand out at least as
   * much as it does.
   */
  private Set<Style> headingLooks() {
    Set<Style> headings = new HashSet<>();
    int most = looks.values().stream().mapToInt(Set::size).max().orElse(0);
    for (Map.Entry<Style, Set<SectionKind>> look : looks.entrySet()) {
      if (look.getValue().size() * 2 >= most && look.getValue().size() > 1) {
        headings.add(look.getKey());
      }
    }
    return headings;
  }

  private @Nullable SectionKind opened(Item item, Set<Style> headings, boolean known) {
    if (!mayOpen(item)) {
      return null;
    }
    boolean looksLikeOne = headings.contains(item.style());
    SectionKind called = SectionKind.called(title(item));
    if (called == SectionKind.LANGUAGES && looksLikeOne && !namesLanguages(following(item))) {
      return SectionKind.SKILLS;
    }
    if (called == SectionKind.SUMMARY && looksLikeOne && reachesSomebody(following(item))) {
      return SectionKind.CONTACT;
    }
    if (called != null && (looksLikeOne || headings.isEmpty())) {
      return called;
    }
    return known && looksLikeOne && !item.style().equals(body)
        ? Unknown.kind(following(item))
        : null;
  }

  /** "About" and "Profile" may be above either. */
  private static boolean reachesSomebody(List<Item> below) {
    return below.stream().noneMatch(Item::isProse)
        && below.stream()
            .map(Item::text)
            .anyMatch(
                text ->
                    text.contains("@")
                        || !Contacts.urls(text).isEmpty()
                        || Contacts.phone(text, "ZZ").isPresent());
  }

  private static boolean namesLanguages(List<Item> below) {
    return below.stream()
        .flatMap(item -> item.parts().stream())
        .anyMatch(LanguagesReader::beginsWithLanguage);
  }

  /** What comes below an item, up to the next one that looks the same. */
  private List<Item> following(Item heading) {
    List<Item> following = new ArrayList<>();
    for (Item item : items.subList(items.indexOf(heading) + 1, items.size())) {
      boolean alike = item.style().equals(heading.style()) && !item.style().equals(body);
      if (alike || (mayOpen(item) && SectionKind.called(title(item)) != null)) {
        break;
      }
      following.add(item);
    }
    return following;
  }
}
