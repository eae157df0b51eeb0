package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Basics;
import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.reading.Span;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who it is: from what comes before the first heading, and from contact sections. */
final class BasicsReader {

  /** In half points. */
  private static final int KNOWN = 12;

  private final List<Section> sections;
  private final List<Item> all;
  private final Style body;
  private final Sources sources;

  /** The folded name of the mailbox, or nothing. */
  private final String mailbox;

  /** What may say who it is and how to reach the person, in order. */
  private final List<Item> head = new ArrayList<>();

  BasicsReader(List<Section> sections, List<Item> all, Style body, Sources sources) {
    this.sections = sections;
    this.all = all;
    this.body = body;
    this.sources = sources;
    this.mailbox =
        all.stream()
            .flatMap(item -> Contacts.email(item.text()).stream())
            .findFirst()
            .map(email -> Wording.fold(email.substring(0, email.indexOf('@'))))
            .orElse("");
    for (Section section : sections) {
      if (section.kind() == null || section.is(SectionKind.CONTACT)) {
        head.addAll(section.items());
      }
    }
  }

  Basics read() {
    Item named = named();
    String name = named == null ? null : name(named);
    if (named != null && name != null) {
      sources.put("basics.name", named, Names.sure(name));
    }
    Location location = new AddressReader(head, sources).location(named);
    String country =
        location == null || location.countryCode() == null ? "ZZ" : location.countryCode();
    LinksReader links = new LinksReader(head);
    return new Basics(
        name,
        label(named),
        email(),
        phone(country),
        links.own(),
        summary(named),
        location,
        links.accounts());
  }

  /** Some only say "E-mail", and lead to it. */
  private @Nullable String email() {
    String said = first("basics.email", Contacts::email);
    return said != null
        ? said
        : head.stream()
            .flatMap(item -> item.line().spans().stream())
            .map(Span::link)
            .filter(link -> link != null && link.startsWith("mailto:"))
            .flatMap(link -> Contacts.email(link.substring("mailto:".length())).stream())
            .findFirst()
            .orElse(null);
  }

  /** A number with a country's prefix is surely one. */
  private @Nullable String phone(String country) {
    String international =
        first(
            "basics.phone",
            text -> Contacts.phone(text, country).filter(number -> number.startsWith("+")));
    return international != null
        ? international
        : first("basics.phone", text -> Contacts.phone(text, country));
  }

  /** In the head, or, where the head has none, anywhere. */
  private @Nullable String first(String path, Function<String, Optional<String>> find) {
    for (List<Item> items : List.of(head, all)) {
      for (int i = 0; i < items.size(); i++) {
        Optional<String> found = find.apply(items.get(i).text());
        if (found.isPresent()) {
          sources.put(path, items.get(i), 0.95);
          return found.get();
        }
      }
    }
    return null;
  }

  /** The name is the largest writing of the first page that may be one. */
  private @Nullable Item named() {
    List<Item> candidates =
        all.stream()
            .filter(item -> item.line().page() == 1 && Names.in(item.text()) != null)
            .limit(60)
            .toList();
    Optional<Item> labelled =
        candidates.stream().filter(item -> Names.isLabelled(item.text())).findFirst();
    if (labelled.isPresent()) {
      return labelled.get();
    }
    Item best = null;
    for (Item item : candidates) {
      if (best == null || prominence(item) > prominence(best) + 1) {
        best = item;
      }
    }
    return best;
  }

  /** How large it is; a name that the e-mail address repeats is surely one. */
  private int prominence(Item item) {
    Style style = item.style();
    String name = Names.in(item.text());
    boolean known =
        name != null
            && Stream.of(Wording.fold(name).split("[ .'-]+", -1))
                .anyMatch(word -> word.length() > 3 && mailbox.contains(word));
    return (known ? KNOWN : 0) + size(style);
  }

  private static int size(Style style) {
    return style.halfPoints() > 0
        ? style.halfPoints()
        : style.heading() > 0 ? 20 - style.heading() * 2 : 0;
  }

  /** The name, which may be set in two lines. */
  private @Nullable String name(Item named) {
    String name = Names.in(named.text());
    int next = all.indexOf(named) + 1;
    if (name == null || next == all.size()) {
      return name;
    }
    Item below = all.get(next);
    boolean goesOn =
        below.style().isLike(named.style())
            && below.style().halfPoints() > body.halfPoints()
            && Names.goesOn(below.text());
    return goesOn ? name + " " + below.text().strip() : name;
  }

  private @Nullable String label(@Nullable Item named) {
    if (named == null) {
      return null;
    }
    int at = all.indexOf(named);
    String name = Names.in(named.text());
    for (String beside : named.text().split("\t|\\||\\s[•·–—-]\\s|, ", -1)) {
      if (Words.position(beside) > 0 && !beside.strip().equals(name)) {
        sources.put("basics.label", named, 0.7);
        return Piece.bare(beside);
      }
    }
    for (Item item : all.subList(at + 1, Math.min(all.size(), at + 5))) {
      if (isSectionHeading(item)) {
        return null;
      }
      if (isLabel(item)) {
        sources.put("basics.label", item, Words.position(item.text()) > 0 ? 0.9 : 0.5);
        return Piece.bare(item.text().split("\t|\\s[|•·●]\\s", -1)[0]);
      }
      String first = item.text().split("\t|\\s[|•·●]\\s", 2)[0];
      if (item.text().length() > first.length() && isLabel(item.saying(first))) {
        sources.put("basics.label", item, 0.7);
        return Piece.bare(first);
      }
    }
    return null;
  }

  private boolean isSectionHeading(Item item) {
    return sections.stream().anyMatch(section -> item.equals(section.heading()));
  }

  private boolean isLabel(Item item) {
    String text = item.text();
    boolean contact =
        Contacts.email(text).isPresent()
            || !Contacts.urls(text).isEmpty()
            || Contacts.phone(text, "ZZ").isPresent()
            || Places.signs(text) > 1
            || Contacts.network(text).isPresent()
            || ContactLabels.begins(text);
    boolean says = Words.position(text) > 0 || item.style().outranks(body);
    return !contact
        && !item.isIcon()
        && says
        && item.words() <= 9
        && !item.isProse()
        && !text.endsWith(".");
  }

  private @Nullable String summary(@Nullable Item named) {
    for (Section section : sections) {
      if (section.is(SectionKind.SUMMARY) && !section.items().isEmpty()) {
        sources.put("basics.summary", section.items().get(0), 0.9);
        return section.items().stream().map(BasicsReader::plain).collect(Collectors.joining(" "));
      }
    }
    List<Item> prose =
        head.stream()
            .filter(i -> !i.equals(named) && i.isProse() && !Contacts.isIn(i.text()))
            .toList();
    if (prose.isEmpty()) {
      return null;
    }
    sources.put("basics.summary", prose.get(0), 0.7);
    return prose.stream().map(BasicsReader::plain).collect(Collectors.joining(" "));
  }

  private static String plain(Item item) {
    return item.text().replace('\t', ' ');
  }
}
