package io.autocraftcv.scrape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a site's JSON says a posting pays, as schema.org has it. */
final class JsonPay {

  private static final List<String> MIN =
      List.of(
          "minvalue",
          "min",
          "minimum",
          "minamount",
          "minsalary",
          "salarymin",
          "salaryminimum",
          "minimumsalary",
          "annualsalarymin",
          "minimumrange",
          "salaryfrom",
          "from",
          "jobminsalary",
          "salaryminvalue",
          "rangestart",
          "p10",
          "lower");

  private static final List<String> MAX =
      List.of(
          "maxvalue",
          "max",
          "maximum",
          "maxamount",
          "maxsalary",
          "salarymax",
          "salarymaximum",
          "maximumsalary",
          "annualsalarymax",
          "maximumrange",
          "salaryto",
          "to",
          "jobmaxsalary",
          "salarymaxvalue",
          "rangeend",
          "p90",
          "upper");

  private static final List<String> CURRENCY =
      List.of(
          "currency",
          "currencycode",
          "currencytype",
          "salarycurrency",
          "currencysymbol",
          "paycurrency");

  private static final List<String> PERIOD =
      List.of(
          "unittext",
          "interval",
          "period",
          "unit",
          "frequency",
          "salaryperiod",
          "payperiod",
          "payfrequency",
          "rateintervalcode",
          "salaryinterval",
          "salarytype",
          "timeunit",
          "salaryfrequency",
          "salaryunit");

  private static final List<String> MIN_CENTS = List.of("mincents");
  private static final List<String> MAX_CENTS = List.of("maxcents");
  private static final List<String> WORDS =
      List.of("label", "text", "summary", "value", "amount", "libelle");

  private static final int MAX_LEVELS = 4;

  private JsonPay() {}

  static @Nullable Value ofAnything(Object value, int level) {
    if (value instanceof String words) {
      return new Value.Words(words);
    }
    if (level >= MAX_LEVELS) {
      return null;
    }
    if (value instanceof List<?> list) {
      return first(list.stream(), level);
    }
    Members object = new Members((Map<?, ?>) value);
    Thing range = range(object);
    if (range != null) {
      return isPay(object) ? range : null;
    }
    Value inner =
        first(
            ((Map<?, ?>) value).values().stream().filter(part -> !(part instanceof String)), level);
    String words = object.words(WORDS);
    return inner != null || words == null ? inner : new Value.Words(words);
  }

  private static @Nullable Value first(Stream<?> parts, int level) {
    return parts
        .map(part -> ofAnything(part, level + 1))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  /** Shares and bonuses have ranges too. */
  private static boolean isPay(Members object) {
    String type = object.words(List.of("compensationtype", "type"));
    return type == null || !type.matches("(?i).*(equity|bonus|commission|stock).*");
  }

  private static @Nullable Thing range(Members object) {
    Thing amount = new Thing(Stream.of("MonetaryAmount"), null);
    add(amount, "minValue", positive(object.words(MIN), 1));
    add(amount, "maxValue", positive(object.words(MAX), 1));
    add(amount, "minValue", positive(object.words(MIN_CENTS), 100));
    add(amount, "maxValue", positive(object.words(MAX_CENTS), 100));
    if (amount.size() == 0) {
      return null;
    }
    add(amount, "currency", object.words(CURRENCY));
    String period = object.words(PERIOD);
    boolean annual = object.names().anyMatch(name -> name.startsWith("annualsalary"));
    add(
        amount,
        "unitText",
        annual ? "YEAR" : period == null ? null : period.replaceAll("[_-]", " "));
    return amount;
  }

  /** A posting may say beside the amounts in which money and for which time they are. */
  private static void complete(Thing amount, Members posting) {
    if (amount.all("currency").isEmpty()) {
      add(amount, "currency", posting.words(CURRENCY));
    }
    if (amount.all("unitText").isEmpty()) {
      add(amount, "unitText", posting.words(List.of("salaryperiod", "payperiod", "payfrequency")));
    }
  }

  private static void add(Thing amount, String property, @Nullable String words) {
    if (words != null) {
      amount.add(property, new Value.Words(words));
    }
  }

  /** No amount is how some write that they do not say. */
  private static @Nullable String positive(@Nullable String number, int parts) {
    BigDecimal read = number == null ? null : amount(number.strip());
    return read == null || read.signum() <= 0
        ? null
        : read.divide(BigDecimal.valueOf(parts)).toPlainString();
  }

  /** A number, or an amount as people write it, {@code $90,000}. */
  private static @Nullable BigDecimal amount(String written) {
    if (written.matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
      return new BigDecimal(written);
    }
    boolean money = written.matches("\\p{Sc}?\\s?[0-9][0-9.,' ]{0,14}\\s?\\p{Sc}?");
    return money ? Money.number(written) : null;
  }

  /** Of a posting: in a member of its own, or in several of the posting's. */
  static @Nullable Value of(JobObject posting) {
    Thing own = range(posting.own());
    if (own != null) {
      return own;
    }
    Value pay = first(posting.values("baseSalary").stream(), 0);
    if (pay instanceof Thing amount) {
      complete(amount, posting.own());
    }
    return pay;
  }
}
