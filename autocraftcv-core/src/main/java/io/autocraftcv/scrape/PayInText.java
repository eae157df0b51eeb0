package io.autocraftcv.scrape;

import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds pay in running text. Most amounts in postings are not pay but funding, revenue, bonuses and
 * budgets, so an amount counts only beside a word for pay, or for the time that it is for, and not
 * if a word for something else stands nearer.
 */
final class PayInText {

  private static final Source READ = new Source(Source.Origin.HEURISTIC, 0.5);

  private static final String CURRENCY = "(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3}|Kč|zł|Euro|EUR|[円元원])";
  private static final String NUMBER =
      "\\d{1,3}(?:[.,'’ \u00a0\u202f]\\d{3})*+(?:[.,]\\d{1,2})?+|\\d{4,7}+";
  private static final String AMOUNT =
      "(?:"
          + CURRENCY
          + "\\s?)?(?<![\\d.,])(?:"
          + NUMBER
          + ")(?![\\d%])(?:,-)?\\s?(?:[kK](?![\\p{L}\\d]|\\s?\\()|[万萬만])?\\s?(?:[kK]?"
          + CURRENCY
          + ")?";
  private static final Pattern RANGE =
      Pattern.compile(
          AMOUNT
              + "(?:\\s?(?:-|–|—|～|〜|~|to|bis|bis zu|à|a|and|und|et|y|hasta|en|tot|till|til|och|og|do|e)\\s?"
              + AMOUNT
              + ")?");

  /** What stands beside each other under a title, and what comes on top. */
  private static final Pattern PIECES = Pattern.compile(" [|•·+] | plus ");

  /** "From $100,000", "$100k+": so pay is said, and hardly anything else. */
  private static final Pattern LEAST_AMOUNT =
      Pattern.compile(
          "(?i:(from|starting at|ab|à partir de|desde|od|vanaf|a partire da) )?("
              + AMOUNT
              + ")(?i:(\\s?\\+| or more| and up))?(?: [A-Z]{3})?");

  private static final int LONGEST_RANGE = 40;
  private static final BigDecimal LEAST_OF_YEAR = BigDecimal.valueOf(10_000);

  private static final Pattern MILLIONS =
      Pattern.compile(
          "^\\s?(?:\\+\\s?)?(?:m|mm|mn|bn|b|mio|mrd|million|millions|millionen|milliard|milliards|billion|millones)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Wording PAY =
      Wording.of(
          """
        salary | salaries | pay | pays | paid | wage | wages | compensation | remuneration | base | ote | rate | earn | earnings
        gross | package | gehalt | jahresgehalt | monatsgehalt | bruttogehalt | bruttojahresgehalt | jahresbruttogehalt
        grundgehalt | einstiegsgehalt | mindestgehalt | mindestentgelt | entgelt | vergütung | verdienst | verdienen
        stundenlohn | lohn | brutto | bruttomonatsgehalt | monatsbrutto | gehaltsspanne | jahresbrutto | salaire
        rémunération | brut | bruts | annuel brut | salario | sueldo | retribución | remuneración | bruto | brutos
        brutto/monat | stipendio | salaris | mzda | wynagrodzenie | hourly | annually | per annum | p.a | pa
        lön | lönen | løn | lønn | palkka | ral | compenso | salário | remuneração | vencimento | zarobki | plat
        netto | зарплата | оклад | зп | від | 月給 | 年収 | 時給 | 給与 | 연봉 | 급여 | 薪资 | maaş | fizetés | salariu
        stundensatz | tagessatz | tjm
        """);

  private static final Wording OTHER =
      Wording.of(
          """
        bonus | bonuses | funding | funded | raised | raise | revenue | revenues | turnover | budget | budgets | series | valuation
        valued | investment | invested | investors | allowance | stipend | voucher | referral | sign-on | signing | 401k | 401
        arr | sales | customers | donation | donations | portfolio | assets | market | deal | deals | transactions
        reimbursement | contribution | scholarship | grant | grants | fee | discount | equity | tuition | relocation
        umsatz | jahresumsatz | budgetverantwortung | prämie | prämien | zuschuss | gutschein | gutscheine | investition
        finanzierung | kapital | zuschüsse | werber | weihnachtsgeld | urlaubsgeld | sachbezug | essenszuschuss
        jobticket | prime | primes | chiffre d'affaires | levée | financement | tickets | ticket | restaurant | capital
        facturación | presupuesto | financiación | inversión | ventas | ahorro | value of | worth | learning | training
        weiterbildungsbudget | company car | insurance | mobilitätsbudget | homeoffice
        """);

  /** What others pay, and not this employer. */
  private static final Wording ESTIMATED =
      Wording.of(
          """
        average | median | on average | durchschnitt | durchschnittlich | durchschnittsgehalt | wie viel verdient
        verdienen in | geschätzt | glassdoor est | moyenne | en moyenne | promedio | sueldo medio | stipendio medio | média salarial
        """);

  private static final Map<PayPeriod, int[]> PLAUSIBLE =
      Map.of(
          PayPeriod.HOUR, new int[] {3, 2_000},
          PayPeriod.DAY, new int[] {20, 50_000},
          PayPeriod.WEEK, new int[] {100, 100_000},
          PayPeriod.MONTH, new int[] {400, 5_000_000},
          PayPeriod.YEAR, new int[] {4_000, 50_000_000});

  /** An amount for a day may be for meals. */
  private static final Set<PayPeriod> SPOKEN_OF_PAY =
      Set.of(PayPeriod.HOUR, PayPeriod.MONTH, PayPeriod.YEAR);

  private static final int LEAST = 10_000;
  private static final int BEFORE = 70;
  private static final int BEHIND = 30;
  private static final int BESIDE = 14;
  private static final int LONGEST_LINE = 3000;

  private PayInText() {}

  static void of(List<Lines.Line> lines, Facts facts) {
    if (facts.has(Field.SALARY)) {
      return;
    }
    Set<String> benefits = Set.copyOf(facts.get(Field.BENEFITS, List.of()));
    lines.stream()
        .map(Lines.Line::text)
        .filter(text -> text.length() <= LONGEST_LINE && hasDigit(text))
        .flatMap(text -> Stream.ofNullable(in(text, benefits.contains(text))))
        .findFirst()
        .ifPresent(salary -> facts.offer(Field.SALARY, salary, READ));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /**
   * The first pay in the text, or null.
   *
   * @param benefit whether it lists what the employer gives besides, so that the time that an
   *     amount is for does not make it pay
   */
  static @Nullable Salary in(String text, boolean benefit) {
    if (isEstimate(text)) {
      return null;
    }
    for (String piece : PIECES.split(text, -1)) {
      Matcher whole = RANGE.matcher(piece);
      if (!benefit && piece.length() <= LONGEST_RANGE) {
        Salary salary = whole.matches() ? yearly(piece) : atLeast(piece);
        if (salary != null) {
          return salary;
        }
      }
    }
    Matcher matcher = RANGE.matcher(text);
    while (matcher.find()) {
      Salary salary = salary(text, benefit, matcher);
      if (salary != null) {
        return salary;
      }
    }
    return null;
  }

  /** Whether it says what such work pays somewhere else. */
  static boolean isEstimate(String text) {
    return ESTIMATED.isIn(text);
  }

  private static @Nullable Salary atLeast(String piece) {
    Matcher matcher = LEAST_AMOUNT.matcher(piece);
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      return null;
    }
    Salary salary = Money.read(piece, null);
    return salary != null
            && (salary.currency() != null || piece.indexOf('$') >= 0)
            && salary.min() != null
            && salary.min().compareTo(LEAST_OF_YEAR) >= 0
            && isPlausible(salary)
        ? salary
        : null;
  }

  /** "€55k – €70k" and nothing else is pay, as nothing else has such a range. */
  private static @Nullable Salary yearly(String range) {
    Salary salary = Money.read(range, range.contains("Euro") ? "EUR" : null);
    return salary != null
            && (salary.currency() != null || range.indexOf('$') >= 0)
            && salary.min() != null
            && salary.max() != null
            && salary.min().compareTo(LEAST_OF_YEAR) >= 0
            && isPlausible(salary)
        ? salary
        : null;
  }

  private static @Nullable Salary salary(String text, boolean benefit, Matcher found) {
    int begin = found.start();
    int end = found.end();
    String amounts = text.substring(begin, end);
    boolean named =
        Currencies.in(amounts) != null || amounts.indexOf('$') >= 0 || amounts.contains("Euro");
    String behind = sentence(text.substring(end, Math.min(text.length(), end + BEHIND)));
    if (!named || MILLIONS.matcher(behind).find()) {
      return null;
    }
    String before = lastSentence(text.substring(Math.max(0, begin - BEFORE), begin));
    String beside = behind.substring(0, Math.min(BESIDE, behind.length()));
    PayPeriod near = PayPeriods.in(beside);
    boolean alone = text.length() - amounts.length() <= BESIDE;
    boolean timed =
        near == PayPeriod.HOUR || (!benefit && (alone ? near != null : isSpokenOfPay(near)));
    int pay = distance(PAY, before, behind);
    int other = distance(OTHER, before, behind);
    if (other < pay || (pay == Integer.MAX_VALUE && !timed)) {
      return null;
    }
    PayPeriod period = PayPeriods.in(behind);
    Salary read = Money.read(amounts, amounts.contains("Euro") ? "EUR" : null);
    Salary salary =
        read == null
            ? null
            : Money.salary(
                read.min(),
                read.max(),
                read.currency(),
                period == null ? PayPeriods.in(before) : period);
    return salary != null && isPlausible(salary) ? salary : null;
  }

  private static boolean isSpokenOfPay(@Nullable PayPeriod period) {
    return period != null && SPOKEN_OF_PAY.contains(period);
  }

  private static boolean isPlausible(Salary salary) {
    BigDecimal amount = salary.min() == null ? salary.max() : salary.min();
    int[] range = salary.period() == null ? null : PLAUSIBLE.get(salary.period());
    if (amount == null) {
      return false;
    }
    return range == null
        ? amount.compareTo(BigDecimal.valueOf(LEAST)) >= 0
        : amount.compareTo(BigDecimal.valueOf(range[0])) >= 0
            && amount.compareTo(BigDecimal.valueOf(range[1])) <= 0;
  }

  /** How far the nearest of the words is from the amount. */
  private static int distance(Wording words, String before, String behind) {
    int last = words.lastIn(before);
    int first = words.firstIn(behind);
    int back = last < 0 ? Integer.MAX_VALUE : Wording.fold(before).length() - last;
    return Math.min(back, first < 0 ? Integer.MAX_VALUE : first);
  }

  private static String sentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 || (end + 2 < text.length() && Character.isLowerCase(text.charAt(end + 2)))
        ? text
        : text.substring(0, end);
  }

  private static String lastSentence(String text) {
    int end = text.lastIndexOf(". ");
    return end < 0 || end < 4 ? text : text.substring(end + 2);
  }
}
