package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Volunteer;
import io.autocraftcv.model.Profile.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the positions that a section lists. */
final class WorkReader {

  private static final Roles ROLES = new Roles(WorkReader::position, Words::employer);

  private final Style body;
  private final Sources sources;
  private final Set<String> towns;

  WorkReader(Style body, Sources sources, Set<String> towns) {
    this.body = body;
    this.sources = sources;
    this.towns = towns;
  }

  /** A position as far as its header says. */
  private record Held(
      Entry entry,
      @Nullable Piece position,
      @Nullable Piece employer,
      @Nullable Piece place,
      @Nullable Piece url,
      double sure) {}

  List<Work> work(List<Item> items) {
    List<Work> work = new ArrayList<>();
    for (Held held : held(items)) {
      String path = "work[" + work.size() + "]";
      trace(path, "name", held);
      Content content = Content.of(held.entry());
      Period period = begun(held.entry().period());
      work.add(
          new Work(
              text(held.employer()),
              text(held.position()),
              text(held.place()),
              text(held.url()),
              period == null ? null : period.start(),
              period == null ? null : period.end(),
              content.summary(),
              content.highlights()));
    }
    return work;
  }

  List<Volunteer> volunteer(List<Item> items) {
    List<Volunteer> volunteer = new ArrayList<>();
    for (Held held : held(items)) {
      trace("volunteer[" + volunteer.size() + "]", "organization", held);
      Content content = Content.of(held.entry());
      Period period = begun(held.entry().period());
      volunteer.add(
          new Volunteer(
              text(held.employer()),
              text(held.position()),
              text(held.url()),
              period == null ? null : period.start(),
              period == null ? null : period.end(),
              content.summary(),
              content.highlights()));
    }
    return volunteer;
  }

  /** One date alone says when a position began. */
  private static @Nullable Period begun(@Nullable Period period) {
    return period == null || period.range()
        ? period
        : new Period(period.end(), null, true, period.begin(), period.finish());
  }

  private void trace(String path, String employer, Held held) {
    put(path + "." + employer, held.employer(), held.sure());
    put(path + ".position", held.position(), held.sure());
    put(path + ".location", held.place(), 0.7);
    Item dated = held.entry().dated();
    Period period = held.entry().period();
    if (dated != null && period != null) {
      double sure = period.range() ? 0.9 : 0.6;
      if (period.start() != null) {
        sources.put(path + ".startDate", dated, sure);
      }
      if (period.end() != null) {
        sources.put(path + ".endDate", dated, sure);
      }
    }
  }

  private void put(String path, @Nullable Piece piece, double sure) {
    if (piece != null) {
      sources.put(path, piece.item(), sure);
    }
  }

  private static @Nullable String text(@Nullable Piece piece) {
    return piece == null ? null : piece.text();
  }

  private List<Held> held(List<Item> items) {
    List<Entry> entries = Entries.of(items, body, towns);
    List<List<Piece>> names = new ArrayList<>();
    List<@Nullable Piece> places = new ArrayList<>();
    List<@Nullable Piece> urls = new ArrayList<>();
    Set<String> known = Tails.towns(entries, towns, WorkReader::isPosition);
    for (Entry entry : entries) {
      Header header = Header.of(entry, known);
      places.add(header.place());
      urls.add(header.url());
      names.add(HeldNames.of(header.names()));
    }
    List<Roles.Told> told = ROLES.tell(names);
    List<Held> held = new ArrayList<>();
    Piece employer = null;
    int most = 0;
    for (int i = 0; i < entries.size(); i++) {
      Roles.Told roles = told.get(i);
      if (i + 1 < entries.size() && isGroup(entries.get(i), roles, told.get(i + 1))) {
        employer = roles.where();
        most = Integer.MAX_VALUE;
        continue;
      }
      // A further position with the same employer names it once, above the first.
      boolean further = roles.where() == null && names.get(i).size() < most;
      Piece here = further ? employer : roles.where();
      most = further ? most : names.get(i).size();
      employer = here;
      Piece beside = places.get(i) != null ? places.get(i) : beside(roles);
      Piece place = beside != null ? beside : labelled(entries.get(i));
      held.add(new Held(entries.get(i), roles.what(), here, place, urls.get(i), roles.sure()));
    }
    return held;
  }

  /** An employer, and how long in all, above the positions that somebody held there. */
  private static boolean isGroup(Entry entry, Roles.Told roles, Roles.Told next) {
    return entry.content().isEmpty()
        && roles.what() == null
        && roles.where() != null
        && next.what() != null
        && next.where() == null;
  }

  /** What else stands in the employer's line, and may be a town's name, says where that is. */
  private static @Nullable Piece beside(Roles.Told roles) {
    Piece other = roles.rest().size() == 1 ? roles.rest().get(0) : null;
    boolean named =
        other != null
            && roles.where() != null
            && other.item().equals(roles.where().item())
            && Places.isName(other.text())
            && Words.position(other.text()) + Words.employer(other.text()) == 0;
    return named ? other : null;
  }

  /** "City: Cork | Country: Ireland", below what somebody did there. */
  private static @Nullable Piece labelled(Entry entry) {
    return entry.content().stream()
        .filter(item -> ContactLabels.isAddress(item.text()))
        .map(item -> new Piece(ContactLabels.value(item.text().split(" \\| ", 2)[0]), item))
        .findFirst()
        .orElse(null);
  }

  /** "Store Manager" is no store. */
  private static double position(String text) {
    return Words.position(text) + (Words.endsAsPosition(text) ? 0.5 : 0);
  }

  /** Not if an employer follows. */
  private static boolean isPosition(String text) {
    return Words.position(text) > 0 && !HeldNames.AT.matcher(text).find();
  }
}
