package io.autocraftcv.match;

import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import io.autocraftcv.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well somebody speaks a language, from the least to the most. */
@SuppressWarnings("ImmutableEnumChecker") // the words never change
enum Fluency {
  BASIC(
      1,
      "a1 a2 basic basics beginner elementary grundkenntnisse grundlagen anfanger notions basico limited"),
  CONVERSATION(
      2,
      "b1 conversational intermediate communicative working konversation konversationssicher mittlere intermedio"),
  GOOD(
      3,
      "b2 good gute guter gutes gut advanced fortgeschritten professional avanzado avance upper solid"),
  FLUENT(
      4,
      """
      c1 fluent fluency fluently fliessend fließend fliessende fließende fließendes verhandlungssicher verhandlungssichere
      verhandlungssicheres business excellent exzellente full courant fluido sichere proficient strong hervorragende"""),
  NATIVE(
      5,
      "c2 native mother muttersprache muttersprachler muttersprachlich muttersprachliches bilingual maternelle nativo");

  private static final int NEAR = 6;

  private final int step;
  private final List<String> words;

  Fluency(int step, String words) {
    this.step = step;
    this.words = Stream.of(words.split("\\s+", -1)).map(Wording::fold).toList();
  }

  /** How many steps it is below another; 0 if it reaches it. */
  int below(Fluency other) {
    return Math.max(0, other.step - step);
  }

  /** That of the profile's language, if it says so in words that are known. */
  static Optional<Fluency> of(Language language) {
    String fluency = language.fluency() == null ? "" : language.fluency();
    return Tokens.of(fluency).stream()
        .map(token -> of(token.folded()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** The one that stands nearest to a word, a later one before an earlier one. */
  static Optional<Fluency> nearest(List<Token> tokens, int at) {
    return IntStream.rangeClosed(1, NEAR)
        .boxed()
        .flatMap(step -> Stream.of(at + step, at - step))
        .filter(i -> i >= 0 && i < tokens.size())
        .map(i -> of(tokens.get(i).folded()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Fluency> of(@Nullable String word) {
    return Stream.of(values()).filter(fluency -> fluency.words.contains(word)).findFirst();
  }
}
