package io.autocraftcv.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, in digits or words, with its unit.
 *
 * @param unit "%", "year", "month", the sign of a currency, what is written together with the
 *     number, or nothing
 * @param from its first word
 * @param to behind its last word, the unit's
 */
record Amount(double value, String unit, int from, int to) {

  static final String YEAR = "year";
  static final String MONTH = "month";

  private static final Map<String, Double> MULTIPLES =
      Map.ofEntries(
          Map.entry("hundred", 1e2),
          Map.entry("hundert", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("tausend", 1e3),
          Map.entry("k", 1e3),
          Map.entry("tsd", 1e3),
          Map.entry("lakh", 1e5),
          Map.entry("million", 1e6),
          Map.entry("millionen", 1e6),
          Map.entry("mio", 1e6),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("crore", 1e7),
          Map.entry("billion", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("b", 1e9),
          Map.entry("milliarde", 1e9),
          Map.entry("milliarden", 1e9),
          Map.entry("mrd", 1e9));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("percent", "%"),
          Map.entry("prozent", "%"),
          Map.entry("percentage", "%"),
          Map.entry("cent", "%"),
          Map.entry("€", "€"),
          Map.entry("eur", "€"),
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("$", "$"),
          Map.entry("usd", "$"),
          Map.entry("aud", "$"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("£", "£"),
          Map.entry("gbp", "£"),
          Map.entry("pounds", "£"),
          Map.entry("₹", "₹"),
          Map.entry("inr", "₹"),
          Map.entry("rupees", "₹"),
          Map.entry("year", YEAR),
          Map.entry("years", YEAR),
          Map.entry("yr", YEAR),
          Map.entry("yrs", YEAR),
          Map.entry("jahr", YEAR),
          Map.entry("jahre", YEAR),
          Map.entry("jahren", YEAR),
          Map.entry("berufsjahre", YEAR),
          Map.entry("berufsjahren", YEAR),
          Map.entry("month", MONTH),
          Map.entry("months", MONTH),
          Map.entry("monate", MONTH),
          Map.entry("monaten", MONTH),
          Map.entry("monat", MONTH));

  private static final Map<String, Integer> DECADES =
      Map.of(
          "decade",
          10,
          "decades",
          10,
          "jahrzehnt",
          10,
          "jahrzehnte",
          10,
          "jahrzehnten",
          10,
          "century",
          100,
          "jahrhundert",
          100);

  private static final Set<String> CURRENCIES = Word.set("€ $ £ ₹ ¥");

  boolean isTime() {
    return unit.equals(YEAR) || unit.equals(MONTH);
  }

  /** Whether they say the same number of the same unit. */
  boolean isSame(Amount other) {
    return unit.equals(other.unit) && Math.abs(value - other.value) <= Math.abs(value) * 1e-9;
  }

  /** All amounts of a text; years such as 2019 are among them. */
  static List<Amount> in(List<Word> words) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Amount amount = at(words, i);
      if (amount != null) {
        amounts.add(amount);
        i = amount.to - 1;
      }
    }
    return amounts;
  }

  private static @Nullable Amount at(List<Word> words, int index) {
    Integer decade = DECADES.get(words.get(index).folded());
    if (decade != null) {
      // "Decades" without a number are two at least.
      boolean one = words.get(index).folded().matches("decade|jahrzehnt|century|jahrhundert");
      return new Amount(one ? decade : 2 * decade, YEAR, index, index + 1);
    }
    Numeral numeral = Numeral.at(words, index);
    if (numeral == null) {
      return null;
    }
    double value = numeral.value();
    int to = numeral.to();
    Double attached = MULTIPLES.get(numeral.suffix());
    if (attached != null) {
      value *= attached;
    }
    while (to < words.size()
        && MULTIPLES.containsKey(words.get(to).folded())
        && !words.get(to).apart()) {
      value *= MULTIPLES.getOrDefault(words.get(to++).folded(), 1.0);
    }
    if (to < words.size() && DECADES.containsKey(words.get(to).folded())) {
      return new Amount(
          value * DECADES.getOrDefault(words.get(to).folded(), 1), YEAR, index, to + 1);
    }
    return unit(words, index, to, value, attached == null ? numeral.suffix() : "");
  }

  private static Amount unit(List<Word> words, int index, int to, double value, String suffix) {
    if (index > 0 && CURRENCIES.contains(words.get(index - 1).folded())) {
      return new Amount(value, words.get(index - 1).folded(), index - 1, to);
    }
    int next = to < words.size() && words.get(to).folded().equals("per") ? to + 1 : to;
    for (int i = next; i < Math.min(words.size(), next + 2) && !words.get(i).apart(); i++) {
      String unit = UNITS.get(words.get(i).folded().replaceFirst("'s?$", ""));
      if (unit != null && (i == next || unit.equals(YEAR))) {
        return new Amount(value, unit, index, i + 1);
      }
    }
    return new Amount(value, suffix, index, to);
  }
}
