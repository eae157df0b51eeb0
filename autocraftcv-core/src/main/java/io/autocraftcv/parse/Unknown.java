package io.autocraftcv.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a section is about whose heading says nothing to us, by what stands in it. */
final class Unknown {

  private static final int SHORT = 4;

  private Unknown() {}

  /** The kind, or null if the heading may as well be the title of an entry. */
  static @Nullable SectionKind kind(List<Item> items) {
    if (areLanguages(items)) {
      return SectionKind.LANGUAGES;
    }
    if (items.isEmpty() || items.stream().anyMatch(item -> Periods.in(item.text()).isPresent())) {
      return null;
    }
    long lists = items.stream().filter(Unknown::isList).count();
    return lists * 3 >= items.size() * 2L ? SectionKind.SKILLS : null;
  }

  private static boolean areLanguages(List<Item> items) {
    long languages =
        items.stream().filter(item -> LanguagesReader.beginsWithLanguage(item.text())).count();
    return languages > 0
        && languages * 2 >= items.size()
        && items.stream().noneMatch(Item::isProse);
  }

  private static boolean isList(Item item) {
    return !item.isProse()
        && !Contacts.isIn(item.text())
        && Places.signs(item.text()) == 0
        && item.parts().stream()
            .flatMap(part -> Lists.split(part).stream())
            .allMatch(part -> part.split(" ", -1).length <= SHORT);
  }
}
