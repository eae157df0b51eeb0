package io.autocraftcv.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the position and the employer of an entry apart where its header says them in one. */
final class HeldNames {

  static final Pattern AT = Pattern.compile("\\s(?:at|@|bei|chez|presso|bij)\\s");

  private static final Pattern IN =
      Pattern.compile("(.+)\\s(?:en|em)\\s(?:el |la |o |a )?(\\p{Lu}.*)");

  private HeldNames() {}

  /** The names in the pieces of a header: one, or several where it is clear what divides them. */
  static List<Piece> of(List<Piece> pieces) {
    List<Piece> names = new ArrayList<>();
    for (Piece piece : pieces) {
      if (Terms.matches(piece.text()) || Labels.opensList(piece.text())) {
        continue;
      }
      String[] sides = AT.split(piece.text(), 2);
      if (sides.length == 2 && Words.position(sides[0]) > 0) {
        names.add(new Piece(sides[0].strip(), piece.item()));
        names.add(new Piece(sides[1].strip(), piece.item()));
      } else {
        names.add(piece);
      }
    }
    if (names.size() == 1
        && pieces.size() == 2
        && pieces.stream().noneMatch(piece -> Terms.isLength(piece.text()))) {
      // "Freelance" is all that some say of an employer.
      return pieces;
    }
    return names.size() == 1 ? divided(names.get(0)) : names;
  }

  /** "Nurse, Mercy Hospital": where one side is a position and the other is not. */
  private static List<Piece> divided(Piece only) {
    String text = only.text();
    for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 1)) {
      String one = text.substring(0, comma);
      String other = text.substring(comma + 2);
      double leaning = leaning(one) - leaning(other);
      if (Math.abs(leaning) >= 2
          || (leaning >= 1 && Words.position(other) == 0)
          || (leaning <= -1 && Words.position(one) == 0)) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(one, only.item())));
        pieces.addAll(placeAndPosition(new Piece(other, only.item())));
        return pieces;
      }
    }
    return dividedAtIn(only);
  }

  /** "Mondsee, Sous-Chefin", behind an employer. */
  private static List<Piece> placeAndPosition(Piece piece) {
    int comma = piece.text().indexOf(", ");
    boolean two =
        comma > 0
            && Places.isName(piece.text().substring(0, comma))
            && leaning(piece.text().substring(0, comma)) == 0
            && Words.position(piece.text().substring(comma)) > 0;
    return two
        ? List.of(
            new Piece(piece.text().substring(0, comma), piece.item()),
            new Piece(piece.text().substring(comma + 2), piece.item()))
        : List.of(piece);
  }

  /** "Jefa de cocina en La Azotea": the word stands in positions, too. */
  private static List<Piece> dividedAtIn(Piece only) {
    Matcher in = IN.matcher(only.text());
    boolean divides = in.matches() && Words.position(in.group(1)) > 0 && leaning(in.group(2)) <= 0;
    return divides
        ? List.of(new Piece(in.group(1), only.item()), new Piece(in.group(2), only.item()))
        : List.of(only);
  }

  private static double leaning(String text) {
    return Words.position(text) - Words.employer(text);
  }
}
