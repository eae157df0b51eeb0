package io.autocraftcv.parse;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile.Award;
import io.autocraftcv.model.Profile.Certificate;
import io.autocraftcv.model.Profile.Interest;
import io.autocraftcv.model.Profile.Project;
import io.autocraftcv.model.Profile.Publication;
import io.autocraftcv.model.Profile.Reference;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sections whose entries are a name and a few details: certificates, awards, projects. */
final class ListingReader {

  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)^(?:issued by|by|from|awarded by|ausgestellt von|von|par|por|delivered by)\\s*:?\\s+");

  private static final Pattern GIVEN =
      Pattern.compile("(.{3,100}?)(?:, | \\(| [–—] )(\\p{Lu}[^,()]{2,60})[,;\\s]*\\)?");

  /** "AWS Solutions Architect – Associate". */
  private static final Wording GRADES =
      Wording.of(
          "associate | professional | foundation | foundations | practitioner | specialty | expert | advanced"
              + " | intermediate | fundamentals | basic | beginner | master | administrator | developer");

  private final Style body;
  private final Sources sources;

  ListingReader(Style body, Sources sources) {
    this.body = body;
    this.sources = sources;
  }

  /** An entry: what it is called, who gave it, when, and what else is said. */
  private record Listed(
      String name,
      @Nullable String by,
      @Nullable String url,
      @Nullable Period period,
      Content content) {

    @Nullable PartialDate date() {
      return period == null ? null : period.end() != null ? period.end() : period.start();
    }
  }

  List<Certificate> certificates(List<Item> items) {
    return read("certificates", items, ListingReader::certificate);
  }

  /** Many write who gave it behind a comma or in brackets. */
  private static Certificate certificate(Listed listed) {
    Matcher given = GIVEN.matcher(listed.name());
    boolean both =
        listed.by() == null && given.matches() && !GRADES.begins(Piece.bare(given.group(2)));
    return new Certificate(
        both ? given.group(1) : listed.name(),
        listed.date(),
        both ? Piece.bare(given.group(2)) : listed.by(),
        listed.url());
  }

  List<Award> awards(List<Item> items) {
    return read(
        "awards",
        items,
        listed -> new Award(listed.name(), listed.date(), listed.by(), summary(listed)));
  }

  List<Publication> publications(List<Item> items) {
    return read(
        "publications",
        items,
        listed ->
            new Publication(
                listed.name(), listed.by(), listed.date(), listed.url(), summary(listed)));
  }

  List<Project> projects(List<Item> items) {
    return read("projects", items, ListingReader::project);
  }

  private static Project project(Listed listed) {
    Period period = listed.period();
    return new Project(
        listed.name(),
        listed.content().summary() == null ? listed.by() : listed.content().summary(),
        listed.url(),
        period == null ? null : period.start(),
        period == null ? null : period.end(),
        listed.content().highlights(),
        List.of());
  }

  List<Interest> interests(List<Item> items) {
    List<Interest> interests = new ArrayList<>();
    for (Item item : items) {
      for (String part : item.parts()) {
        for (String name : item.isProse() ? List.of(part) : Lists.split(part)) {
          interests.add(new Interest(name, List.of()));
        }
      }
    }
    return interests;
  }

  List<Reference> references(List<Item> items) {
    List<Reference> references = new ArrayList<>();
    for (Entry entry : Entries.of(items, body)) {
      List<String> said = new ArrayList<>();
      entry.header().stream().skip(1).forEach(item -> said.add(item.text().replace('\t', ' ')));
      entry.content().forEach(item -> said.add(item.text().replace('\t', ' ')));
      references.add(
          new Reference(
              entry.first().text().replace('\t', ' '),
              said.isEmpty() ? null : String.join(" ", said)));
    }
    return references;
  }

  private <T> List<T> read(String path, List<Item> items, Function<Listed, T> make) {
    List<T> all = new ArrayList<>();
    // "Present" alone says neither what nor since when.
    List<Item> saying = items.stream().filter(item -> !Periods.isNow(item.text())).toList();
    for (Entry entry : Entries.of(saying, body)) {
      Listed listed = listed(entry);
      if (listed != null) {
        sources.put(path + "[" + all.size() + "].name", entry.first(), 0.7);
        all.add(make.apply(listed));
      }
    }
    return all;
  }

  private static @Nullable Listed listed(Entry entry) {
    List<String> names = new ArrayList<>();
    String url = null;
    for (Item item : entry.header()) {
      for (Piece piece : Piece.of(item, entry.periodIn(item))) {
        if (Contacts.isUrl(piece.text())) {
          url = url == null ? piece.text() : url;
        } else {
          names.add(piece.text());
        }
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() > 1 && ISSUED.matcher(names.get(0)).find()) {
      names.add(names.remove(0));
    }
    String by = names.size() > 1 ? ISSUED.matcher(names.get(1)).replaceFirst("") : null;
    return new Listed(names.get(0), by, url, entry.period(), Content.of(entry));
  }

  private static @Nullable String summary(Listed listed) {
    List<String> said = new ArrayList<>();
    if (listed.content().summary() != null) {
      said.add(listed.content().summary());
    }
    said.addAll(listed.content().highlights());
    return said.isEmpty() ? null : String.join(" ", said);
  }
}
