package io.autocraftcv.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a position pays, as far as the posting says it.
 *
 * @param min the least, or the only amount named, or null
 * @param max the most, or null
 * @param currency three letters as in ISO 4217, or null
 * @param period what the amounts are for, or null
 */
public record Salary(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable PayPeriod period) {

  public Salary {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a salary needs an amount");
    }
    if (isNegative(min) || isNegative(max)) {
      throw new IllegalArgumentException("negative pay: " + min + " to " + max);
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException(min + " is more than " + max);
    }
    if (currency != null && !isCode(currency)) {
      throw new IllegalArgumentException("a currency has three capital letters: " + currency);
    }
    min = plain(min);
    max = plain(max);
  }

  /** One form for each amount, so that equal pay is equal: 15.5 for 15.50, 100000 for 1E+5. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isNegative(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() < 0;
  }

  private static boolean isCode(String currency) {
    return currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
