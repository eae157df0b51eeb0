package io.autocraftcv.scrape;

import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Salary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads pay out of words: amounts, ranges, currencies and what they are for. */
final class Money {

  private static final String DIGITS =
      "\\d{1,15}+(?:[.,'’ \u00a0\u202f]\\d{3}(?!\\d))*+(?:[.,]\\d{1,3})?+";

  /** An amount with an optional k for thousands; possessive, so that no text makes it slow. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]])(?:\\p{L}{0,3}\\p{Sc})?("
              + DIGITS
              + ")(?!\\s?%)\\s?([kK](?![\\p{L}\\d])|[万萬만])?");

  private static final Pattern SAVINGS_PLAN = Pattern.compile("401\\s?\\(?[kK]\\)?");

  private static final Pattern SENTENCE = Pattern.compile("(?:[\\p{L}\\d)]{3}|\\d)\\. \\p{Lu}");

  /** Whatever is longer speaks of more than pay. */
  private static final int LONGEST = 300;

  private Money() {}

  /** The salary that the words name, or null if there is no amount in them. */
  static @Nullable Salary read(String words, @Nullable String currency) {
    if (words.length() > LONGEST) {
      return null;
    }
    String said = currency == null ? Currencies.in(words) : currency;
    List<BigDecimal> amounts = new ArrayList<>();
    boolean thousands = false;
    String plain = SAVINGS_PLAN.matcher(words).replaceAll("");
    Matcher matcher = AMOUNT.matcher(plain);
    int end = 0;
    while (matcher.find() && amounts.size() < 2) {
      // "$26.50 an hour. Apply by December 11."
      if (!amounts.isEmpty() && SENTENCE.matcher(plain.substring(end, matcher.start())).find()) {
        break;
      }
      end = matcher.end();
      BigDecimal amount = number(matcher.group(1));
      if (amount != null) {
        String unit = matcher.group(2);
        boolean ofThousand = unit != null && unit.equalsIgnoreCase("k");
        amounts.add(amount.movePointRight(unit == null ? 0 : ofThousand ? 3 : 4));
        thousands |= ofThousand;
      }
    }
    if (amounts.isEmpty()) {
      return null;
    }
    BigDecimal min = amounts.get(0);
    BigDecimal max = amounts.size() > 1 ? amounts.get(1) : null;
    if (thousands && min.compareTo(BigDecimal.valueOf(1000)) < 0) {
      min = min.movePointRight(3);
    }
    return salary(min, max, said, PayPeriods.in(words));
  }

  /** A salary of these parts, or null if they make none: without an amount, or of zero. */
  static @Nullable Salary salary(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String currency,
      @Nullable PayPeriod period) {
    BigDecimal least = positive(min);
    BigDecimal most = positive(max);
    if (least == null && most == null) {
      return null;
    }
    String code = currency == null ? null : Currencies.code(currency);
    boolean turned = least != null && most != null && least.compareTo(most) > 0;
    return turned ? new Salary(most, least, code, period) : new Salary(least, most, code, period);
  }

  private static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0 ? amount : null;
  }

  /** The number as written in any country, or null: 50,000.00 and 50.000,00 and 50 000. */
  static @Nullable BigDecimal number(String written) {
    String digits = written.replaceAll("[^\\d.,]", "");
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    boolean decimals = last >= 0 && digits.length() - last - 1 != 3;
    String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
    if (whole.isEmpty() || whole.length() > 15) {
      return null;
    }
    return new BigDecimal(decimals ? whole + "." + digits.substring(last + 1) : whole)
        .stripTrailingZeros();
  }
}
