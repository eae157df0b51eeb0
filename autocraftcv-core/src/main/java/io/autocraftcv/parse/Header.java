package io.autocraftcv.parse;

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
      } else if (isPlace(piece, towns) && pieces.size() > 1) {
        place = place == null ? piece : place;
      } else {
        Piece bare = withoutPlace(piece);
        if (!bare.equals(piece)) {
          String cut = piece.text().substring(bare.text().length());
          place = place == null ? new Piece(Piece.bare(cut), piece.item()) : place;
        }
        names.add(bare);
      }
    }
    return new Header(names.size() == 1 ? names.get(0).atDashes() : names, place, url);
  }

  /** Of three parts the first is a name, more often than a part of a town. */
  private static boolean isPlace(Piece piece, Set<String> towns) {
    String first = piece.text().split(",", 2)[0].strip();
    boolean three = piece.text().split(",", -1).length > 2;
    if (three && !towns.contains(Wording.fold(first)) && !Places.isLargeTown(first)) {
      return false;
    }
    return Places.isPlace(piece.text())
        || Places.isLargeTown(piece.text())
        || towns.contains(Wording.fold(piece.text()));
  }

  /** "Acme Ltd, Austin, TX": a place may follow a name. */
  private static Piece withoutPlace(Piece piece) {
    String text = piece.text();
    for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 1)) {
      String rest = text.substring(comma + 2);
      if (rest.contains(",") && Places.isPlace(rest)) {
        return new Piece(text.substring(0, comma), piece.item());
      }
    }
    return piece;
  }
}
