package io.autocraftcv.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of skills, from the lists beside this class; skills.txt tells how they are written. */
final class SkillNames {

  private static final int SHORTEST_ENDING = 4;

  /** Fewer letters, when joined, are two words rather than one name: "I am" is not IAM. */
  private static final int SHORTEST_JOINED = 4;

  private final Map<String, Skill> canonical = new HashMap<>();
  private final Map<String, Skill> proper = new HashMap<>();
  private final Map<String, Skill> words = new HashMap<>();
  private final Map<String, Skill> phrases = new HashMap<>();
  private final Map<String, Skill> endings = new HashMap<>();
  private final Map<String, Skill> exact = new HashMap<>();
  private final Map<String, Skill> doubtful = new HashMap<>();

  /** How many words the longest name has that begins so; one word may also be written as two. */
  private final Map<String, Integer> lengths = new HashMap<>();

  private SkillNames() {
    Stems stems = new Stems();
    load("skills.txt", false, stems);
    load("qualities.txt", true, stems);
    load("software.txt", false, stems);
  }

  private static final class Loaded {
    static final SkillNames NAMES = new SkillNames();
  }

  static SkillNames get() {
    return Loaded.NAMES;
  }

  @Nullable Skill canonical(String name) {
    return canonical.get(Wording.fold(name));
  }

  @Nullable Skill doubtful(Phrase phrase) {
    return doubtful.get(phrase.written());
  }

  @Nullable Skill of(Phrase phrase) {
    Skill skill = exact.get(phrase.written());
    if (skill == null && (phrase.size() == 1 || phrase.joined().length() >= SHORTEST_JOINED)) {
      skill = proper.get(phrase.joined());
    }
    if (skill == null && phrase.joined().length() >= SHORTEST_JOINED) {
      skill = words.get(phrase.uninflected());
    }
    if (skill == null) {
      skill = phrase.size() > 1 ? byStems(phrase) : byEnding(phrase.uninflected());
    }
    return skill;
  }

  private @Nullable Skill byStems(Phrase phrase) {
    Skill skill = phrases.get(phrase.english());
    return skill == null ? phrases.get(phrase.german()) : skill;
  }

  private @Nullable Skill byEnding(String word) {
    for (int i = 2; i < word.length() - SHORTEST_ENDING; i++) {
      Skill skill = endings.get(word.substring(i));
      if (skill != null) {
        return skill;
      }
    }
    return null;
  }

  /** How many words a name may have that begins with this one. */
  int longest(Token first, Stems stems) {
    Stems.Stem stem = stems.of(first.folded());
    int stemmed = Math.max(length(stem.english()), length(stem.german()));
    return Math.max(length(first.folded()), stemmed);
  }

  private int length(String word) {
    return lengths.getOrDefault(word, 2);
  }

  private void load(String file, boolean quality, Stems stems) {
    Lexicon.lines(SkillNames.class, file).forEach(line -> line(line, quality, stems));
  }

  private void line(String line, boolean quality, Stems stems) {
    List<String> sides = List.of(line.split(" > ", -1));
    List<String> names = names(sides.get(0));
    List<String> implied = sides.size() > 1 ? names(sides.get(1)) : List.of();
    Skill skill = new Skill(unmarked(names.get(0)), implied, quality);
    canonical.putIfAbsent(Wording.fold(skill.name()), skill);
    names.forEach(name -> add(name, skill, stems));
  }

  private static List<String> names(String side) {
    return Stream.of(side.split("\\|", -1)).map(String::strip).toList();
  }

  private static String unmarked(String name) {
    return "!*=".indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
  }

  private void add(String name, Skill skill, Stems stems) {
    List<Token> tokens = new ArrayList<>(Tokens.of(unmarked(name)));
    Phrase phrase = new Phrase();
    tokens.forEach(token -> phrase.add(token, stems.of(token.folded())));
    begins(tokens, stems);
    switch (name.charAt(0)) {
      case '!' -> doubtful.putIfAbsent(phrase.written(), skill);
      case '=' -> exact.putIfAbsent(phrase.written(), skill);
      case '*' -> ending(phrase, skill);
      default -> plain(name, phrase, skill);
    }
  }

  private void begins(List<Token> tokens, Stems stems) {
    Stems.Stem stem = stems.of(tokens.get(0).folded());
    for (String first : List.of(tokens.get(0).folded(), stem.english(), stem.german())) {
      lengths.merge(first, tokens.size(), Math::max);
    }
  }

  private void ending(Phrase phrase, Skill skill) {
    endings.putIfAbsent(phrase.uninflected(), skill);
    words.putIfAbsent(phrase.uninflected(), skill);
  }

  private void plain(String name, Phrase phrase, Skill skill) {
    if (name.chars().anyMatch(Character::isUpperCase)) {
      proper.putIfAbsent(phrase.joined(), skill);
      words.putIfAbsent(phrase.uninflected(), skill);
    } else if (phrase.size() == 1) {
      words.putIfAbsent(phrase.uninflected(), skill);
    } else {
      proper.putIfAbsent(phrase.joined(), skill);
      phrases.putIfAbsent(phrase.english(), skill);
      phrases.putIfAbsent(phrase.german(), skill);
    }
  }
}
