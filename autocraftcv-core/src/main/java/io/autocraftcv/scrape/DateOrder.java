package io.autocraftcv.scrape;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether 05/01/2026 is in January or in May. A page that writes 21/12/2025 elsewhere has said so;
 * otherwise its language tells, except for English, in which both are written.
 */
enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN;

  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?!\\d)");
  private static final Set<String> MONTHS_FIRST = Set.of("US", "PH");
  private static final int LONGEST_LINE = 200;

  /** Characters that tell a language. */
  private static final int ENOUGH = 4000;

  static DateOrder of(Markup page) {
    List<DateOrder> shown =
        page.lines().stream()
            .map(Lines.Line::text)
            .filter(text -> text.length() <= LONGEST_LINE)
            .flatMap(DateOrder::shown)
            .distinct()
            .toList();
    return shown.isEmpty() ? ofLanguage(page) : shown.size() == 1 ? shown.get(0) : UNKNOWN;
  }

  private static Stream<DateOrder> shown(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    Stream.Builder<DateOrder> orders = Stream.builder();
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) > 12) {
        orders.add(DAY_FIRST);
      } else if (Integer.parseInt(matcher.group(3)) > 12) {
        orders.add(MONTH_FIRST);
      }
    }
    return orders.build();
  }

  private static DateOrder ofLanguage(Markup page) {
    String said = PageHead.language(page.document());
    String tag = said.isBlank() ? Language.of(beginning(page)) : said;
    Locale locale = Locale.forLanguageTag(tag == null ? "" : tag.strip().replace('_', '-'));
    if (locale.getLanguage().isEmpty() || MONTHS_FIRST.contains(locale.getCountry())) {
      return locale.getLanguage().isEmpty() ? UNKNOWN : MONTH_FIRST;
    }
    boolean english = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
    return english ? UNKNOWN : DAY_FIRST;
  }

  private static String beginning(Markup page) {
    String text = page.content().text();
    return text.substring(0, Math.min(text.length(), ENOUGH));
  }
}
