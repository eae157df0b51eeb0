package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import io.autocraftcv.words.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of languages that postings ask for. */
final class SpokenLanguages {

  private static final Map<String, String> BY_NAME = byName();

  /** In a line of this length a language is not there by the way. */
  private static final int SHORT_LINE = 5;

  private static final Lexicon CUES =
      Lexicon.of(
          "fluent fluency fluently native speaker speaking spoken written speak language languages knowledge"
              + " proficiency proficient bilingual level wort schrift sprache sprachen sprachkenntnisse"
              + " *sprachkenntnisse kenntnisse verhandlungssicher verhandlungssichere verhandlungssicheres fließend"
              + " fließende fließendes muttersprache niveau communicate communication conversational courant parle lu"
              + " a1 a2 b1 b2 c1 c2 skills");

  private SpokenLanguages() {}

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    Lexicon.lines(SpokenLanguages.class, "languages.txt")
        .forEach(
            line -> {
              List<String> all = Stream.of(line.split("\\|", -1)).map(Wording::fold).toList();
              all.forEach(name -> names.put(name.strip(), all.get(0).strip()));
            });
    return Map.copyOf(names);
  }

  /** The English name of the language of this name, or null if it is none's. */
  static @Nullable String named(String folded) {
    String bare = folded;
    for (String ending : List.of("sprachkenntnisse", "kenntnisse", "kenntnissen", "sprachig")) {
      if (bare.endsWith(ending)) {
        bare = bare.substring(0, bare.length() - ending.length());
      }
    }
    return BY_NAME.get(bare);
  }

  static @Nullable String named(Language language) {
    for (Token token : Tokens.of(language.language() == null ? "" : language.language())) {
      String name = named(token.folded());
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Whether a line that names languages is about speaking them. */
  static boolean areMeant(List<Token> tokens) {
    return tokens.size() <= SHORT_LINE
        || tokens.stream()
            .anyMatch(token -> CUES.holds(token.folded()) || token.folded().endsWith("kenntnisse"));
  }
}
