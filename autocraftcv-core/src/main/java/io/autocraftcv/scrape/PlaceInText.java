package io.autocraftcv.scrape;

import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Geography;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Concludes where one works where nothing says it: from the only address in the text, or from the
 * only town that it is in. Several say nothing, as do those of work from anywhere.
 */
final class PlaceInText {

  private static final Source OF_ADDRESS = new Source(Source.Origin.HEURISTIC, 0.32);
  private static final Source OF_TEXT = new Source(Source.Origin.HEURISTIC, 0.3);
  private static final int LONGEST_ADDRESS = 120;
  private static final int LONGEST_LINE = 600;
  private static final String NAME = "\\p{Lu}[\\p{L}.'-]+(?:[ (]+[\\p{L}.'-]+\\)?){0,3}";

  /** "15236 Frankfurt (Oder)" and "Moab, UT 84532", at the end of a line. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:^|[,·|•] )(?:[A-Z]{1,2}-)?(?:\\d{5} ("
              + NAME
              + ")|("
              + NAME
              + ", [A-Z]{2}) \\d{5}(?:-\\d{4})?)$");

  private static final Pattern IN =
      Pattern.compile("(?<!\\p{L})(?:in|à|en|em) (\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?)");

  private PlaceInText() {}

  static void of(List<Lines.Line> lines, Facts facts) {
    if (facts.has(Field.LOCATIONS) || facts.get(Field.REMOTE) == Remote.REMOTE) {
      return;
    }
    Set<String> addresses = new LinkedHashSet<>();
    Set<String> towns = new LinkedHashSet<>();
    for (Lines.Line line : lines) {
      if (line.text().length() <= LONGEST_ADDRESS) {
        addAddress(line.text(), addresses);
      }
      if (line.text().length() <= LONGEST_LINE) {
        addTowns(line.text(), towns);
      }
    }
    offer(addresses, OF_ADDRESS, facts);
    offer(towns, OF_TEXT, facts);
  }

  private static void offer(Set<String> places, Source source, Facts facts) {
    if (places.size() == 1) {
      facts.offer(Field.LOCATIONS, List.copyOf(places), source);
    }
  }

  private static void addAddress(String line, Set<String> addresses) {
    Matcher address = ADDRESS.matcher(line);
    if (address.find()) {
      addresses.add(address.group(1) == null ? address.group(2) : address.group(1));
    }
  }

  private static void addTowns(String line, Set<String> towns) {
    Matcher in = IN.matcher(line);
    while (in.find()) {
      String name = in.group(1);
      String first = name.split(" ", 2)[0];
      if (Geography.isTown(name)) {
        towns.add(name);
      } else if (Geography.isTown(first)) {
        towns.add(first);
      }
    }
  }
}
