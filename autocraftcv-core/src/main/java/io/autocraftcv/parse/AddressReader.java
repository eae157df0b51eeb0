package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Location;
import io.autocraftcv.words.Geography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where somebody lives in the head of a résumé: the lines that look most like an address. */
final class AddressReader {

  /** In words. */
  private static final int LONGEST_ADDRESS = 16;

  private static final Pattern DIVIDERS = Pattern.compile("\t|\\s[|•·∙●▪◦⋄◆♦■*~–—]\\s");

  private final List<Item> head;
  private final Sources sources;

  /**
   * @param head what may say it, in order
   */
  AddressReader(List<Item> head, Sources sources) {
    this.head = head;
    this.sources = sources;
  }

  /**
   * @param named the item that is the name, and no address whatever it looks like
   */
  @Nullable Location location(@Nullable Item named) {
    List<Item> best = List.of();
    int most = 1;
    List<Item> block = new ArrayList<>();
    for (Item item : addressLines()) {
      int signs = item.equals(named) ? 0 : addressSigns(item);
      signs = signs == 0 && isTownBelow(block, item) ? 1 : signs;
      if (signs == 0) {
        block.clear();
        continue;
      }
      block.add(item);
      int all = Math.max(1, block.stream().mapToInt(AddressReader::addressSigns).sum());
      all = isTownBelow(block.subList(0, block.size() - 1), item) ? all + 1 : all;
      if (all > most) {
        most = all;
        best = List.copyOf(block);
      }
    }
    if (best.isEmpty()) {
      return town(named);
    }
    String text = best.stream().map(AddressReader::addressIn).collect(Collectors.joining("\n"));
    Location location = Places.address(text).orElse(null);
    if (location == null) {
      return town(named);
    }
    sources.put("basics.location", best.get(0), location.city() == null ? 0.4 : 0.8);
    return location;
  }

  /** "44000", and "Nantes" in the next line. */
  private static boolean isTownBelow(List<Item> above, Item item) {
    return !above.isEmpty()
        && Places.isName(item.text())
        && Places.endsWithPostalCode(above.get(above.size() - 1).text());
  }

  /** Where nothing looks like an address, a town's name among the ways to reach somebody is one. */
  private @Nullable Location town(@Nullable Item named) {
    for (Item item : head) {
      for (String part : DIVIDERS.split(item.equals(named) ? "" : item.text(), -1)) {
        String[] names = Piece.bare(part).split(", ", -1);
        if (Geography.isTown(names[0])
            && names.length <= 2
            && Places.isName(names[names.length - 1])) {
          sources.put("basics.location", item, 0.6);
          return new Location(null, null, names[0], null, names.length > 1 ? names[1] : null);
        }
      }
    }
    return unknownTown(named);
  }

  /** "Coventry, West Midlands", above or below a way to reach somebody. */
  private @Nullable Location unknownTown(@Nullable Item named) {
    for (int i = 0; i < head.size(); i++) {
      Item item = head.get(i);
      String[] names = item.text().split(", ", -1);
      boolean two = names.length == 2 && isPlaceName(names[0]) && isPlaceName(names[1]);
      if (two && !item.equals(named) && (reaches(i - 1) || reaches(i + 1))) {
        sources.put("basics.location", item, 0.4);
        return new Location(null, null, names[0], null, names[1]);
      }
    }
    return null;
  }

  private boolean reaches(int i) {
    return i >= 0 && i < head.size() && Contacts.isIn(head.get(i).text());
  }

  private static boolean isPlaceName(String text) {
    return !text.isBlank()
        && Places.isName(text)
        && Words.position(text) + Words.employer(text) + Words.school(text) + Words.degree(text)
            == 0;
  }

  private static int addressSigns(Item item) {
    String address = addressIn(item);
    if (address.split(" ", -1).length > LONGEST_ADDRESS || address.endsWith(".")) {
      return 0;
    }
    int labelled = ContactLabels.isAddress(item.text()) ? 2 : 0;
    return labelled + Places.signs(address);
  }

  /** The lines of the head; one that is only a label says what the next one is. */
  private List<Item> addressLines() {
    List<Item> lines = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      Item item = head.get(i);
      if (i + 1 < head.size() && ContactLabels.isAddressLabel(item.text())) {
        Item next = head.get(i + 1);
        lines.add(new Item(next.line(), next.number(), item.text() + ": " + next.text()));
        i++;
      } else {
        lines.add(item);
      }
    }
    return lines;
  }

  /** An address among other things in its line: what looks like one there, and is no contact. */
  private static String addressIn(Item item) {
    String text = ContactLabels.value(item.text());
    List<String> parts =
        Stream.of(DIVIDERS.split(text, -1))
            .filter(part -> !ContactLabels.isOther(part))
            .filter(part -> Contacts.email(part).isEmpty() && Contacts.urls(part).isEmpty())
            .filter(part -> part.matches(".*\\p{L}{2}.*") || Contacts.phone(part, "ZZ").isEmpty())
            .filter(part -> Periods.in(part).filter(Period::namesMonth).isEmpty())
            .map(ContactLabels::value)
            .toList();
    String best = parts.stream().max(Comparator.comparingInt(Places::signs)).orElse("");
    String joined = String.join(", ", parts);
    return Places.signs(joined) > Places.signs(best) ? joined : best;
  }
}
