package io.autocraftcv.parse;

import io.autocraftcv.words.Geography;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides a section into its entries. Most entries say when they were, once, and the first one
 * begins where the section does: so the lines above the first date show how the header of an entry
 * is made, and every further date has the same lines above it, as far as they look the same. Where
 * nothing is dated, entries begin with lines that stand out, or after blank space.
 */
final class Entries {

  private static final int LONGEST_HEADER = 5;

  private static final double BLANK = 0.6;

  private final List<Item> items;
  private final Dates dates;
  private final Style body;
  private final Set<String> towns;
  private final List<Integer> anchors;
  private final double usualGap;
  private final Titles titles;

  private Entries(List<Item> items, Style body, Set<String> towns) {
    this.towns = towns;
    this.items = Stacked.joined(items);
    this.body = body;
    this.usualGap = usualGap(this.items);
    this.titles = new Titles(this.items, body);
    this.dates = new Dates(this.items);
    this.anchors = dates.anchors();
  }

  /**
   * @param body the look of ordinary text in the document
   */
  static List<Entry> of(List<Item> items, Style body) {
    return of(items, body, Set.of());
  }

  /**
   * @param body the look of ordinary text in the document
   * @param towns that the document names elsewhere as places, folded
   */
  static List<Entry> of(List<Item> items, Style body, Set<String> towns) {
    return items.isEmpty() ? List.of() : new Entries(items, body, towns).split();
  }

  private List<Entry> split() {
    List<Integer> starts = starts();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : items.size();
      entries.add(entry(starts.get(i), end));
    }
    return entries;
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    List<Integer> template = anchors.isEmpty() ? List.of() : titlesAbove(anchors.get(0));
    boolean datesEnd = dates.areBelow();
    for (int i = 1; i < anchors.size(); i++) {
      int start =
          datesEnd ? anchors.get(i - 1) + 1 : start(template, anchors.get(i - 1), anchors.get(i));
      if (start > starts.get(starts.size() - 1)) {
        starts.add(start);
      }
    }
    return withUndated(starts);
  }

  /** The titles above an anchor, nearest first; what is mere detail does not count. */
  private List<Integer> titlesAbove(int anchor) {
    List<Integer> above = new ArrayList<>();
    for (int i = anchor - 1; i >= 0 && isTitle(i) && above.size() < LONGEST_HEADER; i--) {
      if (!isDetail(i)) {
        above.add(i);
      }
    }
    return above;
  }

  /** Where the entry of an anchor begins: at most as far above it as the first one's did. */
  private int start(List<Integer> template, int previous, int anchor) {
    int heading = template.isEmpty() ? -1 : headingAbove(previous, anchor);
    if (heading >= 0) {
      return heading;
    }
    int start = anchor;
    int titles = 0;
    for (int i = anchor - 1; i > previous && isTitle(i); i--) {
      if (!isDetail(i)) {
        if (titles == template.size() || !alike(template.get(titles), i)) {
          break;
        }
        titles++;
      }
      start = i;
      if (isAfterBlank(i) && titles > 0) {
        break;
      }
    }
    return start;
  }

  /** The highest heading of the lines above an anchor, or -1: no entry goes on with such a one. */
  private int headingAbove(int previous, int anchor) {
    int highest = -1;
    for (int i = anchor - 1; i > previous && isTitle(i) && anchor - i < LONGEST_HEADER; i--) {
      Item item = items.get(i);
      if (item.isHeading()
          && (highest < 0 || item.line().level() < items.get(highest).line().level())) {
        highest = i;
      }
    }
    return highest;
  }

  /** A place, a length of time or an address on the web: some entries have it, others do not. */
  private boolean isDetail(int i) {
    String text = items.get(i).text();
    return Contacts.isUrl(text)
        || Terms.isLength(text)
        || Places.isPlace(text)
        || Geography.isTown(text)
        || towns.contains(Wording.fold(text));
  }

  /** More space above it than lines of the section mostly have. */
  private boolean isAfterBlank(int i) {
    double gap = items.get(i).line().gap();
    return gap > BLANK && gap < 2 && gap > usualGap + BLANK;
  }

  private static double usualGap(List<Item> items) {
    double[] gaps = items.stream().mapToDouble(item -> item.line().gap()).sorted().toArray();
    return gaps.length == 0 ? 0 : gaps[gaps.length / 2];
  }

  private boolean alike(int one, int other) {
    Style a = items.get(one).style();
    Style b = items.get(other).style();
    return a.halfPoints() == b.halfPoints() && a.bold() == b.bold() && a.heading() == b.heading();
  }

  /** Lines that look as the entries' first ones do, and stand out, begin entries too. */
  private List<Integer> withUndated(List<Integer> starts) {
    Style first = items.get(0).style();
    boolean byLook = first.outranks(body) && !items.get(0).isBullet();
    List<Integer> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < items.size(); i++) {
      if (next < starts.size() && starts.get(next) == i) {
        all.add(i);
        next++;
      } else if (opensUndated(i, first, byLook, all, starts.size() == 1)) {
        all.add(i);
      }
    }
    return all;
  }

  private boolean opensUndated(
      int i, Style first, boolean byLook, List<Integer> before, boolean only) {
    if (byLook) {
      return items.get(i).style().equals(first)
          && isTitle(i)
          && (hasContent(before.get(before.size() - 1), i) || isBelowOther(i, first));
    }
    // Nothing dated, nothing stands out: each bullet, or each block, is one.
    boolean undated = only && anchors.isEmpty();
    return undated && (items.get(i).isBullet() || isAfterBlank(i));
  }

  /** Where nothing is dated, what looks like the first title is one, below whatever else. */
  private boolean isBelowOther(int i, Style first) {
    return i > 0
        && (anchors.isEmpty() || items.get(i).isHeading())
        && !items.get(i - 1).style().equals(first);
  }

  private boolean hasContent(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isTitle(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle(int i) {
    return titles.contains(items.get(i));
  }

  private Entry entry(int start, int end) {
    int dated = dates.first(start, end);
    if (dated > start + 1 && items.get(dated - 1).isBullet()) {
      return endingDated(start, dated, end);
    }
    int headerEnd = Math.max(start, dated + 1);
    while (headerEnd < end && headerEnd - start < LONGEST_HEADER && isTitle(headerEnd)) {
      headerEnd++;
    }
    if (headerEnd == start) {
      headerEnd = start + 1;
    }
    return new Entry(
        List.copyOf(items.subList(start, headerEnd)),
        dated < 0 ? null : dates.in(dated),
        dated < 0 ? null : items.get(dated),
        content(headerEnd, end));
  }

  /** An entry that says when it was below its list. */
  private Entry endingDated(int start, int dated, int end) {
    int titles = start + 1;
    while (titles < dated && isTitle(titles)) {
      titles++;
    }
    List<Item> header = new ArrayList<>(items.subList(start, titles));
    header.add(items.get(dated));
    List<Item> content = new ArrayList<>(content(titles, dated));
    content.addAll(content(dated + 1, end));
    return new Entry(List.copyOf(header), dates.in(dated), items.get(dated), content);
  }

  private List<Item> content(int from, int to) {
    return items.subList(from, to).stream().filter(i -> !Labels.opensList(i.text())).toList();
  }
}
