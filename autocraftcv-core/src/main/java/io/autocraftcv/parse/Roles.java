package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the headers of a section's entries which of two things comes first: the position or the
 * employer, the degree or the school. Single names often show neither, but one résumé does it the
 * same way throughout, so that all its entries decide together.
 */
final class Roles {

  /** How much more an entry's own words count than another's. */
  private static final double OWN = 2;

  /**
   * @param what the position or degree
   * @param where the employer or school
   * @param rest other pieces, in their order
   * @param sure from 0 to 1
   */
  record Told(@Nullable Piece what, @Nullable Piece where, List<Piece> rest, double sure) {}

  private final ToDoubleFunction<String> what;
  private final ToDoubleFunction<String> where;

  /**
   * @param what how much a text looks like the one thing
   * @param where how much it looks like the other
   */
  Roles(ToDoubleFunction<String> what, ToDoubleFunction<String> where) {
    this.what = what;
    this.where = where;
  }

  /**
   * @param headers the pieces of each entry, of which none is a place, an address or a date
   */
  List<Told> tell(List<List<Piece>> headers) {
    double whatFirst = headers.stream().mapToDouble(this::whatFirst).sum();
    List<Told> told = new ArrayList<>();
    for (List<Piece> pieces : headers) {
      told.add(tell(pieces, whatFirst));
    }
    return told;
  }

  /** Above 0 where the position comes first. */
  private double whatFirst(List<Piece> pieces) {
    if (pieces.size() < 2) {
      return 0;
    }
    return leaning(pieces.get(0)) - leaning(pieces.get(1));
  }

  private double leaning(Piece piece) {
    return what.applyAsDouble(piece.text()) - where.applyAsDouble(piece.text());
  }

  private Told tell(List<Piece> pieces, double whatFirst) {
    if (pieces.isEmpty()) {
      return new Told(null, null, List.of(), 0);
    }
    if (pieces.size() == 1) {
      Piece only = pieces.get(0);
      double leaning = leaning(only);
      boolean isWhat = leaning > 0 || (leaning == 0 && what.applyAsDouble(only.text()) > 0);
      return isWhat
          ? new Told(only, null, List.of(), 0.6)
          : new Told(null, only, List.of(), leaning < 0 ? 0.6 : 0.4);
    }
    double own = whatFirst(pieces);
    double all = whatFirst + OWN * own;
    Piece what = pieces.size() == 2 ? pieces.get(all > 0 ? 0 : 1) : most(pieces, all > 0);
    List<Piece> others = new ArrayList<>(pieces);
    others.remove(what);
    Piece where = pieces.size() == 2 ? others.get(0) : least(others);
    others.remove(where);
    double sure = Math.min(0.95, 0.5 + 0.15 * Math.abs(all));
    return new Told(what, where, others, sure);
  }

  /** The piece that looks most like a position; where none does, the one that all agree on. */
  private Piece most(List<Piece> pieces, boolean first) {
    Piece most = pieces.get(first ? 0 : 1);
    for (Piece piece : pieces) {
      if (leaning(piece) > Math.max(0, leaning(most))) {
        most = piece;
      }
    }
    return most;
  }

  private Piece least(List<Piece> pieces) {
    Piece least = pieces.get(0);
    for (Piece piece : pieces) {
      if (leaning(piece) < leaning(least)) {
        least = piece;
      }
    }
    return least;
  }
}
