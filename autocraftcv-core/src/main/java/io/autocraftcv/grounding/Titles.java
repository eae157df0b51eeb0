package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import io.autocraftcv.words.Lexicon;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was. A title that somebody bears must be one of the profile's positions, of the
 * employer that the sentence names if it names one; of others a title may be told as the profile
 * does. An assistant manager is no manager.
 */
final class Titles implements Rule {

  private static final Lexicon POSITIONS = Lexicon.load(Lexicon.class, "positions.txt");

  private static final Set<String> RANKS =
      Word.set("lead chief head principal senior junior deputy assistant vice associate managing general executive first acting interim global regional staff leading"
                  + " leitender leitende stellvertretender stellvertretende");

  private static final Set<String> LESS =
      Word.set("assistant junior deputy trainee apprentice associate intern vice co student graduate sub under second interim acting"
                  + " stellvertretender stellvertretende stellvertretend angehender angehende");

  private static final Set<String> BEARS =
      Word.set("as als am i'm was were be been being become became becoming bin war wurde worden zum zur role position title titled rank rolle funktion served job post promoted"
                  + " named appointed");

  private static final Set<String> OF = Word.set("of");

  private static final Set<String> IS =
      Word.set("am i'm was were been became bin war wurde");

  private static final Set<String> SEEKS =
      Word.set("apply applying application join joining role position bewerbe bewerbung stelle opening vacancy work working");

  @Override
  public void judge(Inspection sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.isJudged(i) && isTitle(sentence, i)) {
        int from = begin(sentence, i);
        int to = end(sentence, i);
        judge(sentence, from, to);
        i = to - 1;
      }
    }
  }

  private static boolean isTitle(Inspection sentence, int index) {
    Word word = sentence.word(index);
    if (!word.isWord() || !POSITIONS.holds(word.folded().replaceFirst("'s?$", ""))) {
      return false;
    }
    boolean named = word.hasCapital() && index > 0 && !sentence.isOrdinary(index - 1);
    boolean of = sentence.is(index + 1, OF) && (index == 0 || isSaidToBe(sentence, index));
    return !sentence.isOrdinary(index) || sentence.isCapital(index) || named || of;
  }

  private static int begin(Inspection sentence, int index) {
    int begin = index;
    while (begin > 0 && !sentence.word(begin).apart() && qualifies(sentence, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static boolean qualifies(Inspection sentence, int index) {
    return !sentence.isJudged(index)
        && sentence.word(index).isWord()
        && (sentence.is(index, RANKS) || !sentence.isOrdinary(index) || sentence.isCapital(index));
  }

  /** Behind the last title that follows without a gap, with what it is the title of. */
  private static int end(Inspection sentence, int index) {
    int end = index + 1;
    for (int i = end;
        i < sentence.size() && !sentence.word(i).apart() && qualifies(sentence, i);
        i++) {
      if (POSITIONS.holds(sentence.word(i).folded())) {
        end = i + 1;
      }
    }
    boolean of = sentence.is(end, Word.set("of for and"));
    int object = sentence.is(end + 1, Word.set("the")) ? end + 2 : end + 1;
    int to = object;
    while (of
        && to < sentence.size()
        && !sentence.word(to).apart()
        && sentence.word(to).hasCapital()
        && qualifies(sentence, to)) {
      to++;
    }
    return to > object ? to : end;
  }

  private static void judge(Inspection sentence, int from, int to) {
    Fact fact = support(sentence, from, to);
    if (fact == null) {
      sentence.unsupported(Kind.TITLE, from, to);
      return;
    }
    sentence.supported(Kind.TITLE, from, to, fact.path());
    if (fact.section().equals("work") || fact.section().equals("volunteer")) {
      sentence.titled.addAll(sentence.known.bearing(sentence.words(from, to)));
    }
  }

  private static @Nullable Fact support(Inspection sentence, int from, int to) {
    List<Word> phrase = sentence.words(from, to);
    for (Fact fact : sentence.known.facts().holding(phrase)) {
      if (sentence.mayCome(fact) && !isLess(fact, phrase) && maySay(sentence, from, to, fact)) {
        return fact;
      }
    }
    boolean sought = !isBorne(sentence, from, to) || isSought(sentence, from);
    return sought && sentence.mayRepeat() ? sentence.known.ofPosting(phrase) : null;
  }

  /** The person's own titles are said of the person; others as the profile says them. */
  private static boolean maySay(Inspection sentence, int from, int to, Fact fact) {
    List<Word> phrase = sentence.words(from, to);
    if (isOwn(fact, phrase, sentence) || !isBorne(sentence, from, to)) {
      return true;
    }
    if (isSaidToBe(sentence, from)) {
      return from > 0 && fact.indexOf(sentence.words(from - 1, to)) >= 0;
    }
    int at = fact.indexOf(phrase);
    boolean written = at >= 0 && fact.words().get(at).text().equals(phrase.get(0).text());
    return fact.words().size() == phrase.size() || (written && phrase.size() > 1 && from > 0);
  }

  private static boolean isLess(Fact fact, List<Word> phrase) {
    int at = fact.indexOf(phrase);
    return at > 0
        && !fact.words().get(at).apart()
        && LESS.contains(fact.words().get(at - 1).folded());
  }

  /** Whether it is said, or written, as a title of the person's own. */
  private static boolean isBorne(Inspection sentence, int from, int to) {
    boolean written = sentence.tongue == Tongue.ENGLISH && sentence.word(to - 1).hasCapital();
    return from == 0 || written || sentence.isCapital(from) || isSaidToBe(sentence, from);
  }

  private static boolean isSaidToBe(Inspection sentence, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4) && !sentence.word(i + 1).apart(); i--) {
      if (sentence.is(i, BEARS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(Fact fact, List<Word> phrase, Inspection sentence) {
    return switch (fact.member()) {
      case "position" -> true;
      case "label" -> sentence.entries.isEmpty();
      case "summary" ->
          fact.section().equals("basics") && fact.indexOf(phrase) < 3 && sentence.entries.isEmpty();
      default ->
fact.section().equals("certificates") || fact.section().equals("awards");
    };
  }

  private static boolean isSought(Inspection sentence, int from) {
    boolean is = sentence.is(from - 1, IS) || sentence.is(from - 2, IS);
    for (int i = 0; i < from; i++) {
      if (sentence.is(i, SEEKS)) {
        return !is;
      }
    }
    boolean as = sentence.is(from - 1, BEARS) || sentence.is(from - 2, BEARS);
    return !is && !as && !(from == 0);
  }
}
