package io.autocraftcv.scrape;

import io.autocraftcv.words.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects in a page's JSON that describe postings, the outer ones first. */
record JobObjects(List<JobObject> postings) {

  /** Of similar jobs there are dozens at most; a page of more is none about one job. */
  private static final int MOST = 500;

  /** How many objects around one may say who hires. */
  private static final int MOST_AROUND = 6;

  /** Into how many objects one posting is divided. */
  private static final int MOST_PARTS = 12;

  /** A value and what is around it. */
  private record Place(Object value, List<Members> around) {}

  static JobObjects in(List<Object> roots) {
    List<JobObject> found = new ArrayList<>();
    Deque<Place> ahead = new ArrayDeque<>();
    roots.stream()
        .filter(root -> !(root instanceof String))
        .forEach(root -> ahead.add(new Place(root, List.of())));
    while (!ahead.isEmpty() && found.size() < MOST) {
      Place next = ahead.remove();
      if (next.value() instanceof List<?> list) {
        list.stream()
            .filter(element -> !(element instanceof String))
            .forEach(element -> ahead.add(new Place(element, next.around())));
      } else {
        look((Map<?, ?>) next.value(), next.around(), found, ahead);
      }
    }
    return new JobObjects(different(found));
  }

  /** Data of whole pages often has the same thing twice: in a list, and opened. */
  private static List<JobObject> different(List<JobObject> found) {
    Map<List<Object>, JobObject> different = new LinkedHashMap<>();
    found.forEach(posting -> different.putIfAbsent(posting.identity(), posting));
    return List.copyOf(different.values());
  }

  private static void look(
      Map<?, ?> members, List<Members> around, List<JobObject> found, Deque<Place> ahead) {
    Members own = new Members(members).translated();
    JobObject object = JobObject.of(own, around);
    // What is within a posting belongs to it, or is a similar one.
    if (object.isPosting()) {
      found.add(object);
      return;
    }
    JobObject whole = whole(own, around);
    if (whole != null) {
      found.add(whole);
      return;
    }
    List<Members> outer =
        Stream.concat(Stream.of(own), around.stream()).limit(MOST_AROUND).toList();
    members.values().stream()
        .filter(value -> !(value instanceof String))
        .forEach(value -> ahead.add(new Place(value, outer)));
  }

  /** The posting that the objects within one make together, if none of them is one; or null. */
  private static @Nullable JobObject whole(Members own, List<Members> around) {
    List<Members> parts = own.objects(JobEndings.OF_OTHERS).limit(MOST_PARTS + 1L).toList();
    boolean saidApart = parts.stream().anyMatch(part -> part.any(JobWords.OWN_TITLES) != null);
    if (!saidApart || parts.size() > MOST_PARTS) {
      return null;
    }
    boolean complete =
        parts.stream()
            .map(part -> JobObject.of(part, around))
            .anyMatch(part -> part.isPosting() && part.isDescribed());
    JobObject whole = JobObject.of(own.withParts(JobEndings.OF_OTHERS), around);
    return !complete && whole.isPosting() && whole.isTold() ? whole : null;
  }

  /** The one that the page is about, or null. */
  @Nullable JobObject subject(Markup page) {
    String url = page.url() == null ? "" : page.url().toString();
    String canonical = PageHead.canonical(page.document());
    String title = Wording.fold(page.document().title());
    return Stream.<Predicate<JobObject>>of(
            posting -> !url.isEmpty() && posting.isAt(url),
            posting -> !canonical.isEmpty() && posting.isAt(canonical),
            posting -> posting.isDescribed() && title.contains(Wording.fold(posting.name())),
            JobObject::isDescribed,
            posting -> true)
        .map(mark -> postings.stream().filter(mark).toList())
        .filter(marked -> marked.size() == 1)
        .findFirst()
        .map(marked -> marked.get(0))
        .orElse(null);
  }
}
