package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the days in {@code <time datetime=…>}, whatever people see: "3 days ago". */
final class Times implements Extractor {

  private static final Source MARKED = new Source(Source.Origin.HEURISTIC, 0.55);

  private static final Set<String> POSTED =
      Set.of("posted", "published", "publish", "publication", "pubdate", "added");
  private static final Set<String> ENDS =
      Set.of("deadline", "closing", "closes", "expires", "expiry", "expiration");

  /** A mark and its label stand close together. */
  private static final int LONGEST = 80;

  private static final int LEVELS = 2;

  /** A posting has a few, and they come before those of its comments. */
  private static final int MOST = 200;

  @Override
  public void extract(Markup page, Facts facts) {
    for (Element time : page.content().selectStream("time[datetime]").limit(MOST).toList()) {
      List<String> words = words(time);
      String day = time.attr("datetime");
      if (words.stream().anyMatch(ENDS::contains)) {
        facts.offer(Field.VALID_THROUGH, Dates.read(day), MARKED);
      } else if (words.stream().anyMatch(POSTED::contains)) {
        facts.offer(Field.DATE_POSTED, Dates.read(day), MARKED);
      }
    }
  }

  /** What the element and the one or two around it call themselves, and what is written in them. */
  private static List<String> words(Element time) {
    return Stream.<Element>iterate(time, element -> element.hasParent(), Element::parent)
        .limit(LEVELS + 1L)
        .takeWhile(element -> element.text().length() <= LONGEST)
        .flatMap(element -> Stream.concat(ClassWords.of(element).stream(), written(element)))
        .toList();
  }

  private static Stream<String> written(Element element) {
    return Stream.of(element.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
  }
}
