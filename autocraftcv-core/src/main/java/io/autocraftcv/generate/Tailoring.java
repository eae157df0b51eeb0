package io.autocraftcv.generate;

import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A résumé of two pages at most, and what had to go for it.
 *
 * @param resume what stays
 * @param leftOut what the profile has beyond that
 * @param pages how many the résumé fills
 */
record Tailoring(Profile resume, List<LeftOut> leftOut, int pages) {

  private static final int MOST_PAGES = 2;

  /**
   * Leaves out as little as makes it fit. What a résumé cannot do without stays even if it fills
   * more pages.
   *
   * @param pagesOf how many pages a résumé fills
   */
  static Tailoring of(Profile profile, Selection selection, ToIntFunction<Profile> pagesOf) {
    Set<String> skipped = selection.skipped();
    Profile whole = selection.without(skipped);
    int pages = pagesOf.applyAsInt(whole);
    if (pages <= MOST_PAGES) {
      return new Tailoring(whole, leftOut(profile, skipped, List.of()), pages);
    }
    List<String> expendable =
        selection.expendable().stream().filter(path -> !skipped.contains(path)).toList();
    int fewest = 0;
    int enough = expendable.size();
    while (fewest < enough) {
      int tried = (fewest + enough) / 2;
      Profile resume = selection.without(and(skipped, expendable.subList(0, tried)));
      if (pagesOf.applyAsInt(resume) <= MOST_PAGES) {
        enough = tried;
      } else {
        fewest = tried + 1;
      }
    }
    List<String> noRoom = expendable.subList(0, enough);
    Profile resume = selection.without(and(skipped, noRoom));
    return new Tailoring(resume, leftOut(profile, skipped, noRoom), pagesOf.applyAsInt(resume));
  }

  private static Set<String> and(Set<String> first, List<String> second) {
    Set<String> both = new HashSet<>(first);
    both.addAll(second);
    return both;
  }

  /** In the order of the profile. */
  private static List<LeftOut> leftOut(Profile profile, Set<String> skipped, List<String> noRoom) {
    List<LeftOut> leftOut = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Set<String> crowded = new HashSet<>(noRoom);
    for (String path : profile.texts().keySet()) {
      String entry = path.replaceFirst("^((interests|references)\\[\\d+]).*", "$1");
      if ((skipped.contains(entry) || crowded.contains(entry)) && told.add(entry)) {
        LeftOut.Reason why =
            skipped.contains(entry) ? LeftOut.Reason.LESS_RELEVANT : LeftOut.Reason.NO_ROOM;
        leftOut.add(new LeftOut(entry, text(profile, entry), why));
      }
    }
    return leftOut;
  }

  private static String text(Profile profile, String entry) {
    return profile.texts().entrySet().stream()
        .filter(text -> text.getKey().equals(entry) || text.getKey().startsWith(entry + "."))
        .map(text -> text.getValue())
        .collect(Collectors.joining(", "));
  }
}
