package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import io.autocraftcv.model.PartialDate;
import io.autocraftcv.words.Months;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Years and months: they must be dates of the profile, of the employers or positions that the
 * sentence names if it names any, and be what the sentence says: a beginning, an end, or both.
 */
final class Dates implements Rule {

  private static final Set<String> SINCE = Word.set("since seit ab");
  private static final Set<String> UNTIL = Word.set("until till bis");
  private static final Set<String> TO =
      Word.set("to until till bis and und through");
  private static final Set<String> LEFT = Word.set("left ended verließ verlassen");
  private static final Set<String> JOINED = Word.set("joined started began joining begann begonnen");
  private static final Set<String> NOW =
      Word.set("present today now heute date jetzt current");

  private static final Set<String> CURRENTLY =
      Word.set("currently presently derzeit aktuell momentan zurzeit gegenwartig still weiterhin nach wie vor");

  /**
   * A date in the sentence.
   *
   * @param month 0 if it has none
   */
  private record Said(int year, int month, int from, int to) {

    boolean isOf(PartialDate date) {
      return date.year() == year && (month == 0 || month == date.month());
    }
  }

  @Override
  public void judge(Inspection sentence) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Said date = sentence.isJudged(i) ? null : at(sentence, i);
      if (date != null) {
        said.add(date);
      }
    }
    for (int i = 0; i < said.size(); i++) {
      Said next = i + 1 < said.size() ? said.get(i + 1) : null;
      if (next != null && isRange(sentence, said.get(i), next)) {
        judge(sentence, said.get(i).from(), next.to(), range(sentence, said.get(i), next));
        i++;
      } else {
        judge(sentence, said.get(i).from(), said.get(i).to(), single(sentence, said.get(i)));
      }
    }
    current(sentence);
  }

  private static void judge(Inspection sentence, int from, int to, @Nullable String path) {
    if (path != null) {
      sentence.supported(Kind.DATE, from, to, path);
    } else {
      sentence.unsupported(Kind.DATE, from, to);
    }
  }

  /** "March 2019", "03/2019", "2019-03", "03.2019", "2019". */
  private static @Nullable Said at(Inspection sentence, int index) {
    String text = sentence.word(index).text();
    if (text.matches("(?:0?[1-9]|1[0-2])\\.(?:19|20)\\d{2}")) {
      int dot = text.indexOf('.');
      int month = Integer.parseInt(text.substring(0, dot));
      return new Said(Integer.parseInt(text.substring(dot + 1)), month, index, index + 1);
    }
    if (!isYear(sentence, index)) {
      return null;
    }
    int year = Integer.parseInt(text);
    Month named =
        index > 0 ? Months.named(sentence.word(index - 1).folded().replaceFirst("\\.$", "")) : null;
    if (named != null && !sentence.isJudged(index - 1)) {
      return new Said(year, named.getValue(), index - 1, index + 1);
    }
    if (index > 0 && isMonth(sentence, index - 1) && !sentence.word(index).apart()) {
      return new Said(
          year, Integer.parseInt(sentence.word(index - 1).text()), index - 1, index + 1);
    }
    boolean iso =
        index + 1 < sentence.size() && isMonth(sentence, index + 1) && isClose(sentence, index + 1);
    return iso
        ? new Said(year, Integer.parseInt(sentence.word(index + 1).text()), index, index + 2)
        : new Said(year, 0, index, index + 1);
  }

  private static boolean isClose(Inspection sentence, int index) {
    return sentence.word(index).begin() == sentence.word(index - 1).end() + 1
        && sentence.sentence.charAt(sentence.word(index).begin() - 1) == '-';
  }

  private static boolean isYear(Inspection sentence, int index) {
    boolean year = sentence.word(index).text().matches("(?:19|20)\\d{2}");
    return year
        && !sentence.is(index + 1, Word.set("%"))
        && !sentence.is(index - 1, Word.set("€ $ £ ₹"));
  }

  private static boolean isMonth(Inspection sentence, int index) {
    return sentence.word(index).text().matches("0[1-9]|1[0-2]|[1-9]");
  }

  private static boolean isRange(Inspection sentence, Said first, Said second) {
    int between = second.from() - first.to();
    return between == 0 || (between == 1 && sentence.is(first.to(), TO));
  }

  /** Both ends of one entry; of any two if no employer and no position is named. */
  private static @Nullable String range(Inspection sentence, Said first, Said second) {
    Timeline timeline = sentence.known.timeline();
    for (Timeline.Time time : timeline.times()) {
      PartialDate end = time.end();
      if (isMeant(sentence, time.entry())
          && first.isOf(time.start())
          && end != null
          && second.isOf(end)) {
        return time.entry() + ".startDate";
      }
    }
    boolean free = sentence.entries.isEmpty() && sentence.titled.isEmpty();
    String start =
        day(
            sentence,
            day ->
                day.member().equals("startDate")
                    && first.isOf(day.date())
                    && day.entry().startsWith("work"));
    String end =
        day(
            sentence,
            day ->
                day.member().equals("endDate")
                    && second.isOf(day.date())
                    && day.entry().startsWith("work"));
    return free && end != null ? start : null;
  }

  private static @Nullable String single(Inspection sentence, Said said) {
    boolean on = sentence.is(said.to(), NOW) || sentence.is(said.to() + 1, NOW);
    if (on || sentence.is(said.from() - 1, SINCE)) {
      return since(sentence, said);
    }
    boolean until = sentence.is(said.from() - 1, UNTIL) || isSaid(sentence, LEFT);
    boolean from = isSaid(sentence, JOINED);
    String day =
        day(
            sentence,
            each -> said.isOf(each.date()) && isEnd(each, from, until));
    return day != null || said.month() > 0 ? day : literal(sentence, said);
  }

  private static boolean isSaid(Inspection sentence, Set<String> words) {
    return sentence.words.stream().anyMatch(word -> words.contains(word.folded()));
  }

  private static boolean isEnd(Timeline.Day day, boolean from, boolean until) {
    return from == until || !day.member().equals(from ? "endDate" : "startDate");
  }

  /** What goes on, or the beginning of all work. */
  private static @Nullable String since(Inspection sentence, Said said) {
    for (Timeline.Time time : sentence.known.timeline().times()) {
      if (isMeant(sentence, time.entry()) && time.end() == null && said.isOf(time.start())) {
        return time.entry() + ".startDate";
      }
    }
    boolean free = sentence.entries.isEmpty() && sentence.titled.isEmpty();
    Timeline.Time first =
        sentence.known.timeline().times().stream()
            .filter(Timeline.Time::isWork)
            .min((a, b) -> a.start().compareTo(b.start()))
            .orElse(null);
    return free && first != null && said.isOf(first.start()) ? first.entry() + ".startDate" : null;
  }

  private static @Nullable String day(Inspection sentence, Predicate<Timeline.Day> which) {
    return sentence.known.timeline().days().stream()
        .filter(day -> isMeant(sentence, day.entry()) && which.test(day))
        .map(Timeline.Day::path)
        .findFirst()
        .orElse(null);
  }

  /** A year that a text of the profile tells, beside a word of the sentence. */
  private static @Nullable String literal(Inspection sentence, Said said) {
    Word year = sentence.word(said.from());
    for (Fact fact : sentence.known.facts().holding(year)) {
      boolean same =
          sentence.words.stream()
              .anyMatch(word -> word.isWord() && !Ordinary.holds(word, sentence.tongue) && fact.holds(word));
      if (same && sentence.mayCome(fact)) {
        return fact.path();
      }
    }
    return null;
  }

  /** What is over is not said to go on. */
  private static void current(Inspection sentence) {
    Set<String> named = sentence.entries.isEmpty() ? sentence.titled : sentence.entries;
    for (int i = 0; i < sentence.size() && !named.isEmpty(); i++) {
      if (sentence.is(i, CURRENTLY)
          && sentence.known.timeline().times().stream()
              .noneMatch(time -> named.contains(time.entry()) && time.end() == null)) {
        sentence.unsupported(Kind.DATE, i, i + 1);
      }
    }
  }

  /** Dates of work are those of the work that is named; others then need to be spoken of. */
  private static boolean isMeant(Inspection sentence, String entry) {
    boolean work = entry.startsWith("work") || entry.startsWith("volunteer");
    Set<String> named = sentence.entries.isEmpty() ? sentence.titled : sentence.entries;
    return named.isEmpty() || (work ? named.contains(entry) : sentence.speaksOf(entry));
  }
}
