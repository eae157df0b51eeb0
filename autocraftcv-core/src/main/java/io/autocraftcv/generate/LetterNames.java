package io.autocraftcv.generate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Titles and companies as a letter names them. Boards add places, pay, codes and genders to titles;
 * and what comes from a page may be anything, so a text that is no name is left out.
 */
final class LetterNames {

  private static final int LONGEST = 200;
  private static final int LONGEST_TITLE = 80;

  private static final Pattern GENDERS =
      Pattern.compile(
          "[(\\[]?\\b(?:(?:m|w|f|d|x|h|i|div|gn)(?:\\s?[/|*,]\\s?(?:m|w|f|d|x|h|i|div|gn)){1,3}"
              + "|all genders?|alle geschlechter)(?![\\p{L}/])[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

  /** What says where, when or for how much, but not what. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:fully |100 ?% )?(?:remote|hybrid|home ?office|on-?site)\\b.*"
              + "|(?:full|part)[ -]?time.*|vollzeit.*|teilzeit.*|permanent|contract|unbefristet.*"
              + "|(?:urgent|new|now hiring|ab sofort|immediate).*"
              + "|(?:ref|id|job|req|nr|no)?[.:#\\s-]*\\d[\\w/-]*"
              + "|.*\\d.*(?:czk|eur|usd|gbp|aud|chf|€|\\$|£|/h|per hour|p\\.a\\.|% ).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CALL =
      Pattern.compile(
          "^(?:we(?:'re| are) (?:hiring|looking for)(?: an?)?|hiring|wanted|gesucht|wir suchen)\\b:?"
              + "|\\b(?:wanted|needed|gesucht)!*$",
          Pattern.CASE_INSENSITIVE);

  private LetterNames() {}

  /** The name of the position, or null if it is none. */
  static @Nullable String title(String title, List<String> locations) {
    String line = line(title);
    if (line.length() > LONGEST) {
      return null;
    }
    String plain = GENDERS.matcher(CALL.matcher(line).replaceAll(" ")).replaceAll(" ");
    List<String> parts =
        Stream.of(plain.split("\\s+[-–—|•·]+\\s+|\\s*//\\s*|\\s*\\|\\s*|,\\s+|;\\s+", -1))
            .map(LetterNames::withoutAside)
            .filter(part -> !part.isEmpty() && !isPlace(part, locations))
            .toList();
    String joined = parts.stream().limit(2).collect(Collectors.joining(", "));
    if (joined.length() > LONGEST_TITLE) {
      joined = parts.get(0);
    }
    return joined.isEmpty() || joined.length() > LONGEST_TITLE ? null : joined;
  }

  /** The company, or any other name; null if it is none. */
  static @Nullable String name(@Nullable String name) {
    String first = name == null ? "" : name.strip().split("\\R", 2)[0];
    String line = line(first).replaceAll("[™®©]", "").strip();
    return line.isEmpty() || line.length() > LONGEST || !line.matches(".*\\p{L}.*") ? null : line;
  }

  private static String withoutAside(String part) {
    String bare =
        BRACKETS
            .matcher(part)
            .replaceAll(
                match ->
                    ASIDE.matcher(match.group().substring(1, match.group().length() - 1)).matches()
                        ? " "
                        : java.util.regex.Matcher.quoteReplacement(match.group()))
            .replaceAll("(?i)[\\s,-]+(?:full|part)[ -]time$", "")
            .replaceAll("\\s+", " ")
            .replaceAll("^[^\\p{L}\\p{N}.(]+|[\\s:,*!–-]+$", "")
            .strip();
    return ASIDE.matcher(bare).matches() ? "" : bare;
  }

  private static boolean isPlace(String part, List<String> locations) {
    String folded = part.toLowerCase(Locale.ROOT);
    return locations.stream()
        .flatMap(location -> Stream.concat(Stream.of(location), Stream.of(location.split(",", -1))))
        .anyMatch(location -> location.strip().toLowerCase(Locale.ROOT).equals(folded));
  }

  /** One line without markup. */
  static String line(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    return start
        .replaceAll("<[^<>]*>", " ")
        .replaceAll(
            "[\\p{Cntrl}\\p{So}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff<>{}]+",
            " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
