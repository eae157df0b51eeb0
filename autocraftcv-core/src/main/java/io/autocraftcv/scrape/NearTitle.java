package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what stands under the title: on nearly any site, and in a text copied from it, these are
 * the company, the place and the kind of employment, in some order.
 */
final class NearTitle implements Extractor {

  private static final Source PLACE = new Source(Source.Origin.HEURISTIC, 0.55);
  private static final Source NAMED_LIKE_COMPANY = new Source(Source.Origin.HEURISTIC, 0.55);
  private static final Source BESIDE_PLACE = new Source(Source.Origin.HEURISTIC, 0.45);

  private static final Source UNDER_TITLE = new Source(Source.Origin.HEURISTIC, 0.43);

  private static final Source BEHIND_COMPANY = new Source(Source.Origin.HEURISTIC, 0.4);

  private static final int NEAR = 8;
  private static final int LONGEST = 120;
  private static final Pattern MARKS = Pattern.compile("\\s*[|•·\\t]\\s*|\\s+[-–—]\\s+");

  private static final Pattern LEADING = Pattern.compile("^(?:[-–—/|@,·•]|at |bei |chez )\\s*");

  @Override
  public void extract(Markup page, Facts facts) {
    List<Lines.Line> lines = linesFrom(facts.get(Field.TITLE, ""), page);
    if (lines.isEmpty()) {
      return;
    }
    behindTitle(lines.get(0), facts);
    List<String> pieces =
        lines.stream()
            .skip(1)
            .filter(line -> line.text().length() <= LONGEST)
            .flatMap(line -> pieces(line).stream())
            .toList();
    lines.stream()
        .skip(1)
        .flatMap(line -> Stream.concat(line.parts().stream(), Stream.of(line.text())))
        .filter(text -> text.length() <= LONGEST)
        .forEach(text -> facts.offer(Field.SALARY, PayInText.in(text, false), BESIDE_PLACE));
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    if (!pieces.isEmpty() && Companies.looksLikeOne(pieces.get(0)) && mayBeCompany(pieces.get(0))) {
      facts.offer(Field.COMPANY, pieces.get(0), UNDER_TITLE);
    }
    List<String> names =
        List.of(page.document().title(), PageHead.meta(page.document(), "description"));
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (Places.is(piece) || (mayBePlace(piece) && PageTitle.endsIn(piece, names))) {
        facts.offer(Field.LOCATIONS, List.of(piece), PLACE);
        besidePlace(i, pieces, facts);
      } else {
        company(piece, facts);
      }
      types.addAll(EmploymentWords.inPartsOf(piece));
      facts.offer(Field.REMOTE, RemoteWords.in(pieces, i), BESIDE_PLACE);
    }
    facts.offer(Field.EMPLOYMENT_TYPES, types, BESIDE_PLACE);
  }

  /** "Crumb", "Bath": what stands first under the title and right before its place. */
  private static void besidePlace(int place, List<String> pieces, Facts facts) {
    boolean first = place >= 1 && pieces.subList(1, place).stream().noneMatch(Companies::couldBe);
    if (first && mayBeCompany(pieces.get(0))) {
      facts.offer(Field.COMPANY, pieces.get(0), BESIDE_PLACE);
    }
  }

  private static void company(String piece, Facts facts) {
    int comma = piece.lastIndexOf(',');
    int first = piece.indexOf(',');
    if (Companies.endsLikeOne(piece) && mayBeCompany(piece)) {
      facts.offer(Field.COMPANY, piece, NAMED_LIKE_COMPANY);
      return;
    }
    for (int cut : new int[] {first, comma}) {
      String place = cut < 0 ? "" : piece.substring(cut + 1).strip();
      String before = cut < 0 ? "" : piece.substring(0, cut).strip();
      boolean named = Companies.looksLikeOne(before) || Companies.endsLikeOne(before);
      if (named && Places.is(place)) {
        facts.offer(Field.COMPANY, before, BESIDE_PLACE);
        facts.offer(Field.LOCATIONS, List.of(place), PLACE);
      } else if (Companies.endsLikeOne(before) && mayBePlace(place)) {
        facts.offer(Field.COMPANY, before, BESIDE_PLACE);
        facts.offer(Field.LOCATIONS, List.of(place), BEHIND_COMPANY);
      }
    }
  }

  /** A name that we do not know, but short and of nothing else. */
  private static boolean mayBePlace(String text) {
    return text.split(" ", -1).length <= 3
        && text.codePoints().noneMatch(Character::isDigit)
        && Character.isUpperCase(text.codePointAt(0))
        && mayBeCompany(text)
        && !Companies.endsLikeOne(text);
  }

  private static boolean mayBeCompany(String piece) {
    boolean sentence = piece.endsWith(".") && !Companies.endsLikeOne(piece);
    return Companies.couldBe(piece)
        && !sentence
        && !piece.contains(":")
        && !JobTitles.namesGenders(piece)
        && Dates.read(piece) == null
        && !Character.isDigit(piece.charAt(0));
  }

  /** "Baker / Crumb" in one line, each in an element of its own. */
  private static void behindTitle(Lines.Line line, Facts facts) {
    List<String> parts = line.parts();
    if (parts.size() == 2 && parts.get(0).equals(facts.get(Field.TITLE))) {
      String behind = LEADING.matcher(parts.get(1)).replaceFirst("");
      if (Places.is(behind)) {
        facts.offer(Field.LOCATIONS, List.of(behind), PLACE);
      } else if (mayBeCompany(behind) && !behind.equals(parts.get(1))) {
        facts.offer(Field.COMPANY, behind, BESIDE_PLACE);
      }
    }
  }

  /** The line of the title and those under it. */
  private static List<Lines.Line> linesFrom(String title, Markup page) {
    String folded = Wording.fold(title);
    return page.lines().stream()
        .dropWhile(line -> folded.isEmpty() || !Wording.fold(line.text()).contains(folded))
        .limit(NEAR + 1)
        .toList();
  }

  /** "Crumb" and "Prague, Czechia" in one line, each in an element of its own. */
  private static boolean isMore(Lines.Line line) {
    boolean place =
        line.parts().stream().anyMatch(part -> part.indexOf(',') > 0 && Places.is(part));
    boolean more =
        line.parts().stream().anyMatch(part -> !part.startsWith(",") && !Places.is(part));
    boolean company = line.parts().stream().anyMatch(Companies::endsLikeOne);
    return line.parts().size() > 1 && (company || (place && more));
  }

  private static List<String> pieces(Lines.Line line) {
    if ((Places.is(line.text()) && !isMore(line)) || Companies.endsLikeOne(line.text())) {
      return List.of(line.text());
    }
    List<String> pieces = new ArrayList<>();
    Stream<String> parts = line.parts().size() > 1 ? line.parts().stream() : Stream.of(line.text());
    parts.forEach(
        part -> {
          if (Places.is(part)) {
            pieces.add(part);
          } else {
            MARKS.splitAsStream(part).filter(piece -> !piece.isBlank()).forEach(pieces::add);
          }
        });
    return pieces;
  }
}
