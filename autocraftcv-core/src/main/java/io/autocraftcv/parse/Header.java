package io.autocraftcv.parse;

import io.autocraftcv.words.Geography;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of an entry's header, by what they are as far as each shows it alone.
 *
 * @param names what is neither a place nor an address on the web
 */
record Header(List<Piece> names, @Nullable Piece place, @Nullable Piece url) {

  /** "Nurse – Mercy Hospital" is two names, "Smith - Jones" is one. */
  static List<Piece> atDashes(List<Piece> names) {
    List<Piece> all = new ArrayList<>();
    for (Piece name : names) {
      List<Piece> sides = name.atDashes();
      boolean two =
          sides.size() == 2
              && (Words.position(sides.get(0).text()) > 0)
                  != (Words.position(sides.get(1).text()) > 0);
      all.addAll(two ? sides : List.of(name));
    }
    return all;
  }

  /**
   * @param towns that the document names elsewhere as places, folded
   */
  static Header of(Entry entry, Set<String> towns) {
    List<Piece> pieces = Piece.of(entry);
    List<Piece> names = new ArrayList<>();
    Piece place = null;
    Piece url = null;
    for (Piece piece : pieces) {
      if (Contacts.isUrl(piece.text())) {
        url = url == null ? piece : url;
      } else if (pieces.size() > 1 && (isPlace(piece, towns) || isRepeated(piece, pieces))) {
        place = place == null ? piece : place;
      } else {
        Piece bare = withoutPlace(withoutUrl(piece), towns);
        if (!bare.equals(piece)) {
          String cut = Piece.bare(piece.text().substring(bare.text().length()));
          place = place == null && isPlace(cut, towns) ? new Piece(cut, piece.item()) : place;
        }
        names.add(bare);
      }
    }
    return new Header(names.size() == 1 ? names.get(0).atDashes() : atDashes(names), place, url);
  }

  /** Of three parts the first is a name, more often than a part of a town. */
  private static boolean isPlace(Piece piece, Set<String> towns) {
    String first = piece.text().split(",", 2)[0].strip();
    boolean three = piece.text().split(",", -1).length > 2;
    return (!three || isTown(first, towns)) && isPlace(piece.text(), towns);
  }

  /** "Spital Zollikerberg" is in Zollikerberg. */
  private static boolean isRepeated(Piece piece, List<Piece> pieces) {
    return Places.isName(piece.text())
        && Words.position(piece.text()) + Words.employer(piece.text()) == 0
        && pieces.stream()
            .map(Piece::text)
            .filter(other -> Words.employer(other) + Words.school(other) > 0)
            .anyMatch(other -> other.endsWith(" " + piece.text()));
  }

  private static boolean isPlace(String text, Set<String> towns) {
    return Places.isPlace(text) || isTown(text, towns);
  }

  /** "Acme Ltd (https://acme.example)". */
  private static Piece withoutUrl(Piece piece) {
    int open = piece.text().lastIndexOf(" (");
    boolean url = open > 0 && Contacts.isUrl(piece.text().substring(open + 2).replace(")", ""));
    return url ? new Piece(piece.text().substring(0, open), piece.item()) : piece;
  }

  /** "Acme Ltd, Austin, TX": a place may follow a name. */
  static Piece withoutPlace(Piece piece, Set<String> towns) {
    String text = piece.text();
    for (int comma = text.lastIndexOf(", "); comma > 0; comma = text.lastIndexOf(", ", comma - 1)) {
      String rest = text.substring(comma + 2);
      if (rest.contains(",")
          ? Places.isPlace(rest)
          : isTownOf(text.substring(0, comma), rest, towns)) {
        int before = text.lastIndexOf(", ", comma - 1);
        boolean region =
            before > 0
                && Geography.isRegion(rest.split(",", 2)[0])
                && !isEmployer(text.substring(before + 2, comma), text.substring(0, before));
        return new Piece(text.substring(0, region ? before : comma), piece.item());
      }
    }
    return withoutTail(piece, towns);
  }

  /** "Acme Ltd – Lyon", "Acme Ltd in Linz", "Acme Ltd (Sevilla)". */
  private static Piece withoutTail(Piece piece, Set<String> towns) {
    Tails.Tail tail = Tails.Tail.of(piece.text());
    return tail != null && !tail.divider().equals(", ") && isPlace(tail.text(), towns)
        ? new Piece(tail.head().strip(), piece.item())
        : piece;
  }

  /** "Engineer, Acme, New York": between a position and a region that is a town, too. */
  private static boolean isEmployer(String text, String before) {
    return Words.employer(text) > 0 || Words.position(before) > 0;
  }

  /** A town behind a school's name may be part of it: "Vietnam National University, Hanoi". */
  private static boolean isTownOf(String name, String text, Set<String> towns) {
    return Words.school(name) > 0
        ? Geography.isLargeTown(text) || towns.contains(Wording.fold(text))
        : isTown(text, towns);
  }

  static boolean isTown(String text, Set<String> towns) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return Geography.isTown(bare) || towns.contains(Wording.fold(bare));
  }
}
