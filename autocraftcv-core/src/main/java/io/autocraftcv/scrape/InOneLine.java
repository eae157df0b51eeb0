package io.autocraftcv.scrape;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Crumb | Baker | Bath or REMOTE | Full-time | £30k-£35k": so people announce positions in
 * threads and mails that have no headline.
 */
final class InOneLine implements Extractor {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.5);
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+|[()]|\\s+/\\s+");
  private static final int LONGEST = 400;
  private static final int LEAST = 4;
  private static final int FIRST_LINES = 40;

  @Override
  public void extract(Markup page, Facts facts) {
    page.lines().stream()
        .limit(FIRST_LINES)
        .map(InOneLine::pieces)
        .filter(pieces -> title(pieces) != null)
        .findFirst()
        .ifPresent(pieces -> read(pieces, facts));
  }

  /** Whether the page begins so; nothing else than an announcement does. */
  static boolean isOn(Markup page) {
    return page.lines().stream().limit(FIRST_LINES).anyMatch(line -> title(pieces(line)) != null);
  }

  private static List<String> pieces(Lines.Line line) {
    String text = line.text();
    return text.length() > LONGEST || text.indexOf('|') < 0
        ? List.of()
        : Arrays.stream(BARS.split(text, -1)).filter(piece -> !piece.isBlank()).toList();
  }

  /** The position behind the company, if the other pieces are of one; or null. */
  private static @Nullable String title(List<String> pieces) {
    if (pieces.size() < LEAST
        || !Companies.couldBe(pieces.get(0))
        || JobTitles.namesPosition(pieces.get(0))
        || pieces.stream().noneMatch(InOneLine::isFact)) {
      return null;
    }
    return pieces.stream()
        .skip(1)
        .filter(piece -> JobTitles.namesPosition(piece) && JobTitles.couldBe(piece))
        .findFirst()
        .orElse(null);
  }

  private static boolean isFact(String piece) {
    return !EmploymentWords.inPartsOf(piece).isEmpty()
        || parts(piece).anyMatch(part -> RemoteWords.in(part) != null);
  }

  private static Stream<String> parts(String piece) {
    return OR.splitAsStream(piece).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static void read(List<String> pieces, Facts facts) {
    facts.offer(Field.COMPANY, pieces.get(0), READ);
    facts.offer(Field.TITLE, title(pieces), READ);
    List<String> places = new ArrayList<>();
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    for (String piece : pieces.subList(1, pieces.size())) {
      parts(piece).filter(Places::is).forEach(places::add);
      parts(piece).forEach(part -> facts.offer(Field.REMOTE, RemoteWords.in(part), READ));
      types.addAll(EmploymentWords.inPartsOf(piece));
      facts.offer(Field.SALARY, PayInText.in(piece, false), READ);
    }
    facts.offer(Field.LOCATIONS, places, READ);
    facts.offer(Field.EMPLOYMENT_TYPES, types, READ);
  }
}
