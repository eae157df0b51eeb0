package io.autocraftcv.match;

import java.util.ArrayList;
import java.util.List;

/** What work or study is about: skills by name, and other words. */
record Field(List<String> skills, List<Word> words) {

  boolean isEmpty() {
    return skills.isEmpty() && words.isEmpty();
  }

  /** This one if it names skills, else both. */
  Field or(Field other) {
    if (!skills.isEmpty()) {
      return this;
    }
    List<Word> all = new ArrayList<>(words);
    all.addAll(other.words);
    return new Field(other.skills, all);
  }

  /** Whether any line of an entry of the profile, as {@code work[0]}, is about it. */
  boolean isOf(String entry, Facts facts) {
    return isEmpty()
        || facts.below(entry).stream()
            .anyMatch(
                fact ->
                    skills.stream().anyMatch(fact.shown()::contains)
                        || words.stream().anyMatch(fact::hasWord));
  }
}
