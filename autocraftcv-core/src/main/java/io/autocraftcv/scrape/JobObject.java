package io.autocraftcv.scrape;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object in a page's JSON that may describe a posting, and the objects around it, the innermost
 * first. Neither a title nor a text makes a posting: articles and products have both. It takes what
 * only jobs have.
 *
 * @param board where the board it is from has things, or null
 */
record JobObject(Members own, List<Members> around, @Nullable BoardFields board) {

  private static final int LONGEST_TITLE = 250;
  private static final int LONG_TEXT = 200;
  private static final int MANY_SIGNS = 4;
  private static final int SEVERAL_SIGNS = 3;
  private static final int TELLING_SECTIONS = 2;

  /** Longer than postings are. */
  private static final int LONGEST_READ = 40_000;

  private static final List<String> TELLING =
      List.of("job", "employment", "salary", "vacancy", "hiring", "recruit", "stellen", "position");

  static JobObject of(Members own, List<Members> around) {
    return new JobObject(own, around, Boards.of(own));
  }

  boolean isPosting() {
    String title = title();
    if (title == null) {
      return false;
    }
    if (board != null) {
      return true;
    }
    long signs = signs();
    boolean described = text() >= LONG_TEXT;
    boolean ownTitle = own.words(JobWords.TITLE) == null || !title.equals(commonTitle());
    if (!isAboutJobs()) {
      return described && signs >= SEVERAL_SIGNS && readsLikeOne();
    }
    boolean titled = own.any(JobWords.OWN_TITLES) != null;
    return signs + (titled ? endings() : 0) >= MANY_SIGNS
        || (described && signs >= (ownTitle ? 1 : 2));
  }

  /** Whether it says so much that it is no heading of a list. */
  boolean isTold() {
    return signs() + endings() >= SEVERAL_SIGNS;
  }

  private boolean readsLikeOne() {
    String html = values("description").stream().map(JsonText::html).collect(Collectors.joining());
    return html.length() <= LONGEST_READ
        && Sections.of(Prose.lines(Prose.of(html, null))).size() >= TELLING_SECTIONS;
  }

  private @Nullable String commonTitle() {
    return own.words(JobWords.COMMON_TITLES);
  }

  @Nullable String title() {
    String title = first(values("title"));
    return title == null || title.length() > LONGEST_TITLE || title.indexOf('<') >= 0
        ? null
        : title;
  }

  /** The title, or nothing. */
  String name() {
    return Objects.toString(title(), "");
  }

  /** What is equal in two descriptions of the same posting. */
  List<Object> identity() {
    String ids =
        JobWords.IDS.stream()
            .map(name -> Objects.toString(own.words(List.of(name)), ""))
            .collect(Collectors.joining(" "));
    return List.of(name(), ids, text());
  }

  boolean isDescribed() {
    return !values("description").isEmpty();
  }

  private int text() {
    return values("description").stream().mapToInt(JsonText::length).sum();
  }

  private boolean isAboutJobs() {
    return own.names()
        .anyMatch(
            name -> JobWords.ONLY_JOBS.contains(name) || TELLING.stream().anyMatch(name::contains));
  }

  private long signs() {
    return Stream.of(
            JobWords.COMPANY,
            JobWords.PLACES,
            JobWords.EMPLOYMENT,
            JobWords.WORKPLACE,
            JobWords.SALARY,
            JobWords.APPLY,
            JobWords.EXPIRES,
            JobWords.POSTED,
            JobWords.ONLY_JOBS)
        .filter(names -> own.any(names) != null)
        .count();
  }

  /** As signs, of what is not said under a usual name but under one that ends like it. */
  private long endings() {
    return Stream.of(
            "hiringOrganization", "jobLocation", "baseSalary", "datePosted", "validThrough")
        .filter(property -> own.any(JobWords.of(property)) == null)
        .filter(property -> JobEndings.find(own, property) != null)
        .count();
  }

  /** What the object says about a property: where its board keeps it, or under a usual name. */
  List<Object> values(String property) {
    if (board != null) {
      for (List<String> together : board.places(property)) {
        List<Object> said = together.stream().flatMap(path -> own.at(path).stream()).toList();
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    Object named = own.any(JobWords.of(property));
    return listed(named == null ? JobEndings.find(own, property) : named);
  }

  /** As {@link #values}, also of the objects around: a board says once who hires. */
  List<Object> valuesAround(String property) {
    List<String> names = JobWords.of(property);
    return Stream.concat(
            Stream.of(values(property)), around.stream().map(outer -> listed(outer.any(names))))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  static List<Object> listed(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
  }

  private static @Nullable String first(List<Object> values) {
    return values.stream().map(JsonText::name).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether an address names this posting: by its own address, or by its number in it. */
  boolean isAt(String address) {
    String plain = plain(address);
    return listed(own.any(JobWords.URL)).stream()
            .anyMatch(url -> plain(url.toString()).equals(plain))
        || JobWords.IDS.stream()
            .map(name -> own.words(List.of(name)))
            .filter(id -> id != null && id.length() > 3)
            .anyMatch(id -> List.of(address.split("[/?&=#]", -1)).contains(id));
  }

  private static String plain(String address) {
    return address.replaceFirst("^https?://", "").replaceFirst("[?#].*", "").replaceFirst("/$", "");
  }
}
