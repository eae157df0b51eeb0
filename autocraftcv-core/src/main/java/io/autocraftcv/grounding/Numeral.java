package io.autocraftcv.grounding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits, "1,250" or "1.250", or in words of English or German: "twenty-five",
 * "fünfundzwanzig". The word "one" is none.
 *
 * @param suffix letters behind the digits: "k", "x", "ms"
 * @param to behind its last word
 */
record Numeral(double value, String suffix, int to) {

  private static final Map<String, Integer> WORDS = words();

  static @Nullable Numeral at(List<Word> words, int index) {
    Word word = words.get(index);
    if (word.isNumber()) {
      return digits(word.folded(), index);
    }
    Integer value = value(word.folded());
    if (value == null) {
      return null;
    }
    int next = index + 1;
    Integer units =
        next < words.size() && !words.get(next).apart() ? value(words.get(next).folded()) : null;
    boolean tens = value >= 20 && value < 100 && value % 10 == 0;
    return tens && units != null && units < 10
        ? new Numeral(value + units, "", next + 1)
        : new Numeral(value, "", next);
  }

  private static Numeral digits(String text, int index) {
    int end = 0;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String suffix = text.substring(end).replace("+", "");
    return new Numeral(parse(text.substring(0, end)), suffix, index + 1);
  }

  /** Groups of three behind a separator are thousands, in whichever language. */
  private static double parse(String digits) {
    StringBuilder number = new StringBuilder();
    String[] parts = digits.split("[.,]", -1);
    boolean thousands = parts.length > 1 && parts[0].length() <= 3 && !parts[0].equals("0");
    for (int i = 1; i < parts.length; i++) {
      thousands &= parts[i].length() == 3 || (i == parts.length - 1 && i > 1);
    }
    for (int i = 0; i < parts.length; i++) {
      boolean decimal = i > 0 && i == parts.length - 1 && !(thousands && parts[i].length() == 3);
      number.append(decimal ? "." : "");
      parts[i].chars().forEach(c -> number.append(Character.digit(c, 10)));
    }
    return number.length() > 30 ? Double.POSITIVE_INFINITY : Double.parseDouble("0" + number);
  }

  /** German joins: "fünfundzwanzig", "zweihundert". */
  private static @Nullable Integer value(String folded) {
    Integer whole = WORDS.get(folded);
    int und = folded.indexOf("und", 3);
    if (whole != null || folded.length() > 30) {
      return whole;
    }
    if (und > 0) {
      Integer units = WORDS.get(folded.substring(0, und));
      Integer tens = WORDS.get(folded.substring(und + 3));
      if (units != null && tens != null && units < 10 && tens >= 20) {
        return units + tens;
      }
    }
    return multiple(folded, "hundert", 100) != null
        ? multiple(folded, "hundert", 100)
        : multiple(folded, "tausend", 1000);
  }

  private static @Nullable Integer multiple(String folded, String ending, int factor) {
    if (!folded.endsWith(ending) || folded.equals(ending)) {
      return null;
    }
    Integer times = WORDS.get(folded.substring(0, folded.length() - ending.length()));
    return times == null ? null : times * factor;
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    String[] names = {
      "null",
      "ein",
      "two zwei zwo",
      "three drei",
      "four vier",
      "five funf",
      "six sechs",
      "seven sieben",
      "eight acht",
      "nine neun",
      "ten zehn",
      "eleven elf",
      "twelve zwolf dozen dutzend",
      "thirteen dreizehn",
      "fourteen vierzehn",
      "fifteen funfzehn",
      "sixteen sechzehn",
      "seventeen siebzehn",
      "eighteen achtzehn",
      "nineteen neunzehn",
      "twenty zwanzig"
    };
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        words.put(name, i);
      }
    }
    String[] tens = {
      "thirty dreissig dreißig",
      "forty vierzig",
      "fifty funfzig",
      "sixty sechzig",
      "seventy siebzig",
      "eighty achtzig",
      "ninety neunzig"
    };
    for (int i = 0; i < tens.length; i++) {
      for (String name : tens[i].split(" ", -1)) {
        words.put(name, 30 + 10 * i);
      }
    }
    words.put("hundred", 100);
    words.put("hundert", 100);
    words.put("thousand", 1000);
    words.put("tausend", 1000);
    words.put("million", 1_000_000);
    words.put("billion", 1_000_000_000);
    words.remove("null");
    return Map.copyOf(words);
  }
}
