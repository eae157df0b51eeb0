package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Span;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a profile of a résumé's sections, one after the other. */
final class Understanding {

  private final List<Section> sections;
  private final List<Item> items;
  private final Style body;
  private final Sources sources = new Sources();

  Understanding(List<Section> sections, List<Item> items) {
    this.sections = sections;
    this.items = items;
    this.body = body(items);
  }

  /**
   * Loads the words that everything is understood by, in the background: by the time the first file
   * is read they are there.
   */
  static void warmUp() {
    Thread warming = new Thread(Understanding::understandSomebody, "warming up");
    warming.setDaemon(true);
    warming.start();
  }

  private static void understandSomebody() {
    List<Line> lines =
        Stream.of("Ada Example", "1 Elm Street, Austin, TX", "+1 512 555 0140", "Skills", "Tact")
            .map(text -> new Span(text, false, 0, 0, false, false, null))
            .map(span -> new Line(1, 0, 0, 0, Line.Role.TEXT, 0, List.of(span)))
            .toList();
    List<Item> items = Item.of(lines, Progress.none());
    new Understanding(Sections.of(items), items).profile(Progress.none());
  }

  /** The look of most letters. */
  static Style body(List<Item> items) {
    Map<Style, Integer> letters = new HashMap<>();
    for (Item item : items) {
      if (item.isHeading()) {
        letters.merge(item.style(), item.text().length(), Integer::sum);
      } else {
        count(item, letters);
      }
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(new Style(0, false, false, false, 0));
  }

  /** What is below an item's first line looks as that ends: "Tools: Excel, Word". */
  private static void count(Item item, Map<Style, Integer> letters) {
    int left = item.text().length();
    Style style = item.style();
    for (Span span : item.line().spans()) {
      style = Style.of(span);
      letters.merge(style, Math.min(left, span.text().length()), Integer::sum);
      left = Math.max(0, left - span.text().length());
    }
    letters.merge(style, left, Integer::sum);
  }

  Profile profile(Progress progress) {
    progress.total(sections.size() + 1);
    Map<SectionKind, List<Item>> byKind = new HashMap<>();
    for (Section section : sections) {
      if (section.kind() != null) {
        byKind
            .computeIfAbsent(section.kind(), kind -> new ArrayList<>())
            .addAll(
                Containers.opened(section.items()).stream()
                    .filter(i -> !Fields.areColumns(i))
                    .toList());
      }
      progress.advance();
    }
    Basics basics = new BasicsReader(sections, items, body, sources).read();
    ListingReader listings = new ListingReader(body, sources);
    Set<String> towns = towns(basics.location());
    WorkReader positions = new WorkReader(body, sources, towns);
    Profile profile =
        new Profile(
            basics,
            positions.work(of(byKind, SectionKind.WORK)),
            positions.volunteer(of(byKind, SectionKind.VOLUNTEER)),
            new EducationReader(body, sources, towns).education(of(byKind, SectionKind.EDUCATION)),
            listings.awards(of(byKind, SectionKind.AWARDS)),
            listings.certificates(of(byKind, SectionKind.CERTIFICATES)),
            listings.publications(of(byKind, SectionKind.PUBLICATIONS)),
            new SkillsReader(body, sources).skills(of(byKind, SectionKind.SKILLS)),
            new LanguagesReader(sources).languages(spoken(of(byKind, SectionKind.LANGUAGES))),
            listings.interests(of(byKind, SectionKind.INTERESTS)),
            listings.references(of(byKind, SectionKind.REFERENCES)),
            listings.projects(of(byKind, SectionKind.PROJECTS)),
            Profile.Meta.NONE,
            sources.all());
    progress.advance();
    return profile;
  }

  /** Where no section says it, the languages may stand beside the ways to reach somebody. */
  private List<Item> spoken(List<Item> section) {
    return !section.isEmpty()
        ? section
        : sections.stream()
            .filter(each -> each.kind() == null || each.is(SectionKind.CONTACT))
            .flatMap(each -> each.items().stream())
            .filter(item -> !ContactLabels.begins(item.text()))
            .flatMap(item -> item.parts().stream().map(item::saying))
            .filter(item -> LanguagesReader.isList(item.text()))
            .toList();
  }

  private static Set<String> towns(@Nullable Location home) {
    if (home == null) {
      return Set.of();
    }
    return Stream.of(home.city(), home.region())
        .filter(Objects::nonNull)
        .map(Wording::fold)
        .collect(Collectors.toSet());
  }

  private static List<Item> of(Map<SectionKind, List<Item>> byKind, SectionKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
