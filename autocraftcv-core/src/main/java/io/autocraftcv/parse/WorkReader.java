package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Volunteer;
import io.autocraftcv.model.Profile.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the positions that a section lists. */
final class WorkReader {

  private static final Roles ROLES = new Roles(WorkReader::position, Words::employer);

  private static final Pattern AT = Pattern.compile("\\s(?:at|@|bei|chez|presso|bij)\\s");

  private static final Pattern IN =
      Pattern.compile("(.+)\\s(?:en|em)\\s(?:el |la |o |a )?(\\p{Lu}.*)");

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
      names.add(names(header.names()));
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

  private static List<Piece> names(List<Piece> pieces) {
    List<Piece> names = new ArrayList<>();
    for (Piece piece : pieces) {
      if (Terms.matches(piece.text()) || Labels.opensList(piece.text())) {
        continue;
      }
      String[] sides = AT.split(piece.text(), 2);
      if (sides.length == 2 && Words.position(sides[0]) > 0) {
        names.add(new Piece(sides[0].strip(), piece.item()));
        names.add(new Piece(sides[1].strip(), piece.item()));
      } else {
        names.add(piece);
      }
    }
    if (names.size() == 1
        && pieces.size() == 2
        && pieces.stream().noneMatch(piece -> Terms.isLength(piece.text()))) {
      // "Freelance" is all that some say of an employer.
      return pieces;
    }
    return names.size() == 1 ? divided(names.get(0)) : names;
  }

  /** "Nurse, Mercy Hospital": where one side is a position and the other is not. */
  private static List<Piece> divided(Piece only) {
    String text = only.text();
    for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 1)) {
      String one = text.substring(0, comma);
      String other = text.substring(comma + 2);
      double leaning = leaning(one) - leaning(other);
      if (Math.abs(leaning) >= 2
          || (leaning >= 1 && Words.position(other) == 0)
          || (leaning <= -1 && Words.position(one) == 0)) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(one, only.item())));
        pieces.addAll(placeAndPosition(new Piece(other, only.item())));
        return pieces;
      }
    }
    return dividedAtIn(only);
  }

  /** "Mondsee, Sous-Chefin", behind an employer. */
  private static List<Piece> placeAndPosition(Piece piece) {
    int comma = piece.text().indexOf(", ");
    boolean two =
        comma > 0
            && Places.isName(piece.text().substring(0, comma))
            && leaning(piece.text().substring(0, comma)) == 0
            && Words.position(piece.text().substring(comma)) > 0;
    return two
        ? List.of(
            new Piece(piece.text().substring(0, comma), piece.item()),
            new Piece(piece.text().substring(comma + 2), piece.item()))
        : List.of(piece);
  }

  /** "Jefa de cocina en La Azotea": the word stands in positions, too. */
  private static List<Piece> dividedAtIn(Piece only) {
    Matcher in = IN.matcher(only.text());
    boolean divides = in.matches() && Words.position(in.group(1)) > 0 && leaning(in.group(2)) <= 0;
    return divides
        ? List.of(new Piece(in.group(1), only.item()), new Piece(in.group(2), only.item()))
        : List.of(only);
  }

  /** "Store Manager" is no store. */
  private static double position(String text) {
    return Words.position(text) + (Words.endsAsPosition(text) ? 0.5 : 0);
  }

  /** Not if an employer follows. */
  private static boolean isPosition(String text) {
    return Words.position(text) > 0 && !AT.matcher(text).find();
  }

  private static double leaning(String text) {
    return Words.position(text) - Words.employer(text);
  }
}
