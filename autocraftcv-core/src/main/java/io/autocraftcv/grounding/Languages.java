package io.autocraftcv.grounding;

import io.autocraftcv.grounding.Claim.Kind;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which languages somebody speaks, by whatever name, and not better than the profile says. */
final class Languages implements Rule {

  private static final Map<String, String> CODES = codes();

  private static final Map<String, Integer> LEVELS = levels();

  private static final Set<String> AND = Word.set("and und sowie but aber");

  private record Spoken(int index, Fact language) {}

  @Override
  public void judge(Inspection sentence) {
    List<Spoken> spoken = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Spoken found = sentence.isJudged(i) ? null : find(sentence, i);
      if (found != null) {
        spoken.add(found);
      }
    }
    spoken.forEach(each -> judge(sentence, each, level(sentence, each.index())));
  }

  private static @Nullable Spoken find(Inspection sentence, int index) {
    String code = CODES.get(sentence.word(index).folded());
    if (code == null) {
      return null;
    }
    for (Fact fact : sentence.known.facts().all()) {
      if (fact.section().equals("languages")
          && fact.member().equals("language")
          && fact.words().stream().anyMatch(word -> code.equals(CODES.get(word.folded())))) {
        return new Spoken(index, fact);
      }
    }
    return null;
  }

  private static void judge(Inspection sentence, Spoken spoken, int claimed) {
    int known =
        sentence.known.facts().all().stream()
            .filter(fact -> fact.path().equals(spoken.language().entry() + ".fluency"))
            .flatMap(fact -> fact.words().stream())
            .mapToInt(Languages::level)
            .max()
            .orElse(0);
    int at = spoken.index();
    if (claimed <= known) {
      sentence.supported(Kind.LANGUAGE, at, at + 1, spoken.language().path());
    } else {
      sentence.unsupported(Kind.LANGUAGE, at, at + 1);
    }
  }

  /** What its part of the sentence says; where that says nothing, the part before or behind. */
  private static int level(Inspection sentence, int index) {
    int from = index;
    while (from > 0 && !divides(sentence, from)) {
      from--;
    }
    int to = index + 1;
    while (to < sentence.size() && !divides(sentence, to)) {
      to++;
    }
    int own = highest(sentence, from, to);
    if (own > 0 || (from == 0 && to == sentence.size())) {
      return own;
    }
    int before = highest(sentence, 0, from);
    return before > 0 ? before : highest(sentence, to, sentence.size());
  }

  private static boolean divides(Inspection sentence, int index) {
    boolean bracket =
        sentence.word(index).apart()
            && sentence.sentence.charAt(sentence.word(index).begin() - 1) == '(';
    return sentence.is(index, AND) || (sentence.word(index).apart() && !bracket);
  }

  private static int highest(Inspection sentence, int from, int to) {
    int highest = 0;
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, level(sentence.word(i)));
    }
    return highest;
  }

  private static int level(Word word) {
    return LEVELS.getOrDefault(word.folded(), 0);
  }

  private static Map<String, Integer> levels() {
    Map<String, Integer> levels = new HashMap<>();
    String[] names = {
      "a1 basic basics elementary beginner grundkenntnisse anfanger grundlagen",
      "a2",
      "b1 intermediate conversational limited konversationssicher mittelstufe mittel",
      "b2 professional business working good upper gute gut solid berufliche",
      "c1 fluent fluently fluency proficient proficiency advanced excellent full fliessend fließend verhandlungssicher verhandlungssichere sehr fortgeschritten expert",
      "c2 native natively mother bilingual bilingually muttersprache muttersprachler muttersprachlerin muttersprachlich muttersprachliche zweisprachig perfect perfectly perfekt near-native"
    };
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        levels.put(name, i + 1);
      }
    }
    return Map.copyOf(levels);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
        codes.putIfAbsent(Wording.fold(language.getDisplayLanguage(in)), code);
      }
    }
    codes.put("mandarin", "zh");
    codes.put("farsi", "fa");
    return Map.copyOf(codes);
  }
}
