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
    boolean names = word.hasCapital() && index > 0 && !Ordinary.holds(sentence.word(index - 1));
    return !Ordinary.holds(word)
        || (word.hasCapital() && index > 0 && Ordinary.isEnglishOnly(word))
        || names
        || (sentence.is(index + 1, Word.set("of")) && isBorne(sentence, index, index + 1));
  }

  private static int begin(Inspection sentence, int index) {
    int begin = index;
    while (begin > 0 && !sentence.word(begin).apart() && qualifies(sentence, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static boolean qualifies(Inspection sentence, int index) {
    Word word = sentence.word(index);
    return !sentence.isJudged(index)
        && word.isWord()
        && (sentence.is(index, RANKS)
            || Terms.isTerm(sentence, index)
            || (index > 0
                && word.hasCapital()
                && !word.text().equals("I")
                && Ordinary.isEnglishOnly(word)));
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
    int begin = from;
    while (begin < to - 1
        && sentence.is(begin, RANKS)
        && support(sentence, begin, to) == null
        && begin == 0
        && !sentence.word(begin).hasCapital()) {
      begin++;
    }
    Fact fact = support(sentence, begin, to);
    if (fact != null) {
      sentence.supported(Kind.TITLE, begin, to, fact.path());
      if (fact.section().equals("work") || fact.section().equals("volunteer")) {
        sentence.titled.addAll(sentence.known.bearing(sentence.words(begin, to)));
      }
    } else {
      sentence.unsupported(Kind.TITLE, begin, to);
    }
  }

  private static @Nullable Fact support(Inspection sentence, int from, int to) {
    List<Word> phrase = sentence.words(from, to);
    boolean borne = isBorne(sentence, from, to);
    for (Fact fact : sentence.known.facts().holding(phrase)) {
      if (sentence.mayCome(fact)
          && !isLess(fact, phrase)
          && (!borne || isOwn(fact, phrase, sentence))) {
        return fact;
      }
    }
    boolean sought = !borne || isSought(sentence, from);
    return sought && sentence.mayRepeat() ? sentence.known.ofPosting(phrase) : null;
  }

  private static boolean isLess(Fact fact, List<Word> phrase) {
    int at = fact.indexOf(phrase);
    return at > 0
        && !fact.words().get(at).apart()
        && LESS.contains(fact.words().get(at - 1).folded());
  }

  /** Whether it is said to be the person's own. */
  private static boolean isBorne(Inspection sentence, int from, int to) {
    boolean written =
        sentence.word(from).hasCapital() && from > 0 && Ordinary.isEnglishOnly(sentence.word(from));
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      if (sentence.is(i, BEARS)) {
        return true;
      }
      if (sentence.word(i + 1).apart()) {
        break;
      }
    }
    return from == 0 || written || (sentence.word(to - 1).hasCapital() && !isGerman(sentence));
  }

  private static boolean isGerman(Inspection sentence) {
    return sentence.words.stream().anyMatch(word -> GERMAN.contains(word.folded()));
  }

  private static final Set<String> GERMAN =
      Word.set("der die das und ich von mit als eines bei im zu fur den einer einem");

  private static boolean isOwn(Fact fact, List<Word> phrase, Inspection sentence) {
    return switch (fact.member()) {
      case "position" -> true;
      case "label" -> sentence.entries.isEmpty();
      case "summary" ->
          fact.section().equals("basics") && fact.indexOf(phrase) < 3 && sentence.entries.isEmpty();
      default ->
          fact.section().equals("certificates")
              || fact.section().equals("awards")
              || fact.section().equals("education");
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
