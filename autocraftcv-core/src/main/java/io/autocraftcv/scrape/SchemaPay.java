package io.autocraftcv.scrape;

import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Salary;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a posting in schema.org's vocabulary pays. The vocabulary nests a QuantitativeValue in a
 * MonetaryAmount; pages leave out either level, or write the whole as words.
 */
final class SchemaPay {

  /** An amount in a value in a value is the most that there is; a circle has more. */
  private static final int MAX_LEVELS = 3;

  private SchemaPay() {}

  static @Nullable Salary of(Thing posting) {
    String currency = posting.text("salaryCurrency");
    return Stream.of("baseSalary", "salary")
        .flatMap(name -> posting.all(name).stream())
        .map(value -> salary(value, currency, null, MAX_LEVELS))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Salary salary(
      Value value, @Nullable String currency, @Nullable PayPeriod period, int levels) {
    if (value instanceof Value.Words words) {
      return fromWords(words, currency, period);
    }
    Thing amount = (Thing) value;
    String named = amount.text("currency", "priceCurrency", "currencyCode", "unitCurrency");
    String ownCurrency = named == null ? currency : named;
    PayPeriod own = period(amount, period, 1);
    Salary salary =
        Money.salary(
            number(amount, "minValue", "minPrice"),
            number(amount, "maxValue", "maxPrice"),
            ownCurrency,
            own);
    if (salary != null || levels == 0) {
      return salary;
    }
    return nested(amount, ownCurrency, own, levels - 1);
  }

  private static @Nullable Salary nested(
      Thing amount, @Nullable String currency, @Nullable PayPeriod period, int levels) {
    return Stream.of("value", "price", "amount")
        .flatMap(name -> amount.all(name).stream())
        .map(value -> salary(value, currency, period, levels))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Salary fromWords(
      Value.Words words, @Nullable String currency, @Nullable PayPeriod period) {
    String text = Thing.plain(words);
    Salary salary = text == null ? null : Money.read(text, currency);
    return salary == null || salary.period() != null || period == null
        ? salary
        : new Salary(salary.min(), salary.max(), salary.currency(), period);
  }

  private static @Nullable PayPeriod period(
      Thing amount, @Nullable PayPeriod otherwise, int levels) {
    String unit = amount.text("unitText", "unitCode", "duration");
    PayPeriod period = unit == null ? null : PayPeriods.in(unit);
    if (period == null && levels > 0) {
      return amount.things("value").stream()
          .map(inner -> period(inner, otherwise, levels - 1))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(otherwise);
    }
    return period == null ? otherwise : period;
  }

  private static @Nullable BigDecimal number(Thing amount, String... names) {
    String text = amount.text(names);
    Salary read = text == null ? null : Money.read(text, null);
    return read == null ? null : read.min();
  }
}
