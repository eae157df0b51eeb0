package io.autocraftcv.grounding;

import io.autocraftcv.words.Wording;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word, number or sign of a sentence.
 *
 * @param text as written
 * @param folded in the form in which words are compared
 * @param english folded, without English endings
 * @param german folded, without German endings
 * @param begin its first character in the sentence
 * @param end behind its last character
 * @param apart whether a comma, bracket, dash or the like divides it from the word before
 */
record Word(
    String text, String folded, String english, String german, int begin, int end, boolean apart) {

  /** The words of a list that is divided by blanks, folded. */
  static Set<String> set(String words) {
    return Stream.of(words.split(" ", -1)).map(Wording::fold).collect(Collectors.toUnmodifiableSet());
  }

  static Word of(String text, int begin, int end, boolean apart) {
    String written = text.substring(begin, end);
    String folded = Wording.fold(written);
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    String german = Endings.german(folded, capital);
    return new Word(written, folded, Endings.english(folded), german, begin, end, apart);
  }

  /** Whether any of its letters is a capital. */
  boolean hasCapital() {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  /** Whether it has letters: neither a number nor a sign. */
  boolean isWord() {
    return !isNumber() && text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether they are forms of one word. */
  boolean isLike(Word other) {
    return folded.equals(other.folded)
        || (isWord()
            && other.isWord()
            && (english.equals(other.english) || german.equals(other.german)));
  }
}
