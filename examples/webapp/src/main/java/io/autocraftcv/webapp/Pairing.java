package io.autocraftcv.webapp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which lines of a résumé are which of the profile that it was made of, within one list: the same
 * text, or else the likest in other words. Each line has one counterpart at most.
 */
final class Pairing {

  /** What became of a line. */
  enum Change {
    NONE,
    /** It stands further in front, among the lines that are still there. */
    MOVED,
    /** It says the same in another order. */
    REORDERED,
    REWORDED,
    /** The profile has none like it. */
    ADDED
  }

  private final List<String> before;
  private final List<String> after;

  /** Of each line now, its place before; -1 if it was nowhere. */
  private final int[] origins;

  /** Of each line before, its place now; -1 if it is nowhere. */
  private final int[] places;

  private Pairing(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.origins = new int[after.size()];
    this.places = new int[before.size()];
    Arrays.fill(origins, -1);
    Arrays.fill(places, -1);
  }

  static Pairing of(List<String> before, List<String> after) {
    Pairing pairing = new Pairing(before, after);
    for (int i = 0; i < after.size(); i++) {
      pairing.pair(i, pairing.same(after.get(i)));
    }
    for (int i = 0; i < after.size(); i++) {
      if (pairing.origins[i] < 0) {
        pairing.pair(i, pairing.likest(after.get(i)));
      }
    }
    return pairing;
  }

  /** Of a text that is no list, which was worded otherwise whatever it says now. */
  static Pairing ofOne(List<String> before, List<String> after) {
    Pairing pairing = new Pairing(before, after);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      pairing.pair(i, i);
    }
    return pairing;
  }

  private void pair(int now, int was) {
    if (was >= 0) {
      origins[now] = was;
      places[was] = now;
    }
  }

  private int same(String line) {
    return free().filter(i -> before.get(i).equals(line)).findFirst().orElse(-1);
  }

  private int likest(String line) {
    int[] free = free().filter(i -> !after.contains(before.get(i))).toArray();
    int found = Likeness.find(line, Arrays.stream(free).mapToObj(before::get).toList());
    return found < 0 ? -1 : free[found];
  }

  private IntStream free() {
    return IntStream.range(0, before.size()).filter(i -> places[i] < 0);
  }

  /** Where the line is now that was there; -1 if it was left out. */
  int now(int was) {
    return places[was];
  }

  /** Where the line was that is there now; -1 if it was added. */
  int was(int now) {
    return origins[now];
  }

  Change change(int now) {
    int was = origins[now];
    if (was < 0) {
      return Change.ADDED;
    }
    String text = after.get(now);
    if (text.equals(before.get(was))) {
      return isEarlier(now) ? Change.MOVED : Change.NONE;
    }
    return parts(text).equals(parts(before.get(was))) ? Change.REORDERED : Change.REWORDED;
  }

  private boolean isEarlier(int now) {
    long ahead = IntStream.range(0, now).filter(i -> origins[i] >= 0).count();
    return Arrays.stream(origins).filter(was -> was >= 0 && was < origins[now]).count() > ahead;
  }

  private static List<String> parts(String line) {
    return Stream.of(line.split("[,;] ", -1)).sorted().toList();
  }

  /**
   * Where in the résumé a line belongs that was left out or has moved: behind all that precede it
   * in the profile.
   */
  int placeOf(int was) {
    return IntStream.range(0, after.size())
        .filter(i -> origins[i] >= 0 && origins[i] < was)
        .map(i -> i + 1)
        .max()
        .orElse(0);
  }

  /** The lines that stand further in front than before. */
  List<String> moved() {
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (change(i) == Change.MOVED) {
        moved.add(after.get(i));
      }
    }
    return moved;
  }
}
