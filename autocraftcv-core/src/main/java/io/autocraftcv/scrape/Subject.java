package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import io.autocraftcv.words.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Decides which of the postings in a page's structured data the page is about. */
final class Subject {

  /** Of similar jobs there are dozens at most; a page of more is none about one job. */
  private static final int MOST = 500;

  /** A page that describes the same posting more often has nothing new to say. */
  private static final int MOST_OF_ONE = 10;

  private Subject() {}

  /**
   * The descriptions of the one posting that the page is about, the fullest first: a page may give
   * the same one twice. Empty if there is none.
   */
  static List<Thing> of(Markup page, StructuredData data) throws ScrapeException {
    Map<String, List<Thing>> byTitle =
        data.postings().stream()
            .collect(
                Collectors.groupingBy(Subject::title, LinkedHashMap::new, Collectors.toList()));
    if (byTitle.isEmpty()) {
      return List.of();
    }
    if (byTitle.size() > MOST) {
      throw severalJobs();
    }
    List<List<Thing>> postings = List.copyOf(byTitle.values());
    return Stream.<Predicate<List<Thing>>>of(
            all -> postings.size() == 1 && saysOneThing(all),
            anyOf(thing -> isAt(page, thing)),
            anyOf(thing -> isHeadline(page.document(), thing)),
            anyOf(thing -> !thing.all("description").isEmpty()))
        .map(mark -> postings.stream().filter(mark).toList())
        .filter(marked -> marked.size() == 1 && saysOneThing(marked.get(0)))
        .findFirst()
        .map(marked -> fullestFirst(marked.get(0)))
        .orElseThrow(Subject::severalJobs);
  }

  private static ScrapeException severalJobs() {
    return new ScrapeException(
        Reason.NOT_A_JOB_POSTING,
        "This page lists several jobs; open the one you want and give its address.");
  }

  private static Predicate<List<Thing>> anyOf(Predicate<Thing> mark) {
    return things -> things.stream().anyMatch(mark);
  }

  /** The same title at two addresses is two postings. */
  private static boolean saysOneThing(List<Thing> sameTitle) {
    return sameTitle.stream()
            .map(thing -> thing.link("url"))
            .filter(Objects::nonNull)
            .distinct()
            .count()
        < 2;
  }

  private static List<Thing> fullestFirst(List<Thing> things) {
    return things.stream()
        .sorted(Comparator.comparingInt(Thing::size).reversed())
        .limit(MOST_OF_ONE)
        .toList();
  }

  private static String title(Thing posting) {
    return Wording.fold(Objects.toString(posting.text("title", "name"), ""));
  }

  private static boolean isAt(Markup page, Thing posting) {
    Set<@Nullable String> own =
        Stream.of(
                PageHead.canonical(page.document()),
                page.url() == null ? "" : page.url().toString())
            .filter(url -> !url.isEmpty())
            .collect(Collectors.toSet());
    return own.contains(posting.link("url", "mainEntityOfPage")) || own.contains(posting.id());
  }

  private static boolean isHeadline(Document document, Thing posting) {
    List<Element> headlines = document.select("h1");
    return headlines.stream().anyMatch(h -> Wording.fold(h.text()).equals(title(posting)))
        || Wording.fold(document.title()).contains(title(posting));
  }
}
