package io.autocraftcv.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of skills, from the lists beside this class; skills.txt tells how they are written. */
final class SkillNames {

  private static final int SHORTEST_ENDING = 4;

  private final Map<String, Skill> canonical = new HashMap<>();
  private final Map<String, Skill> proper = new HashMap<>();
  private final Map<String, Skill> english = new HashMap<>();
  private final Map<String, Skill> german = new HashMap<>();
  private final Map<String, Skill> doubtful = new HashMap<>();
  private final Map<String, Skill> endings = new HashMap<>();

  /** How many words the longest name has that begins with this word; one may be written as two. */
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

  @Nullable Skill doubtful(String written) {
    return doubtful.get(written);
  }

  @Nullable Skill of(Skills.Phrase phrase) {
    String joined = phrase.joined();
    Skill skill = proper.get(joined);
    if (skill == null && joined.length() > 3 && joined.endsWith("s")) {
      skill = proper.get(joined.substring(0, joined.length() - 1));
    }
    if (skill == null) {
      skill = english.get(phrase.english());
    }
    if (skill == null) {
      skill = german.get(phrase.german());
    }
    return skill == null && phrase.isOneWord() ? byEnding(joined) : skill;
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

  int longest(Stems stems, Token first) {
    Stems.Stem stem = stems.of(first.folded());
    return Math.max(
        length(first.folded()), Math.max(length(stem.english()), length(stem.german())));
  }

  private int length(String word) {
    return lengths.getOrDefault(word, 2);
  }

  private void load(String file, boolean quality, Stems stems) {
    Lexicon.lines(SkillNames.class, file).forEach(line -> line(line, quality, stems));
  }

  private void line(String line, boolean quality, Stems stems) {
    String[] sides = line.split(" > ", -1);
    List<String> aliases = Stream.of(sides[0].split("\\|", -1)).map(String::strip).toList();
    List<String> implied =
        sides.length < 2
            ? List.of()
            : Stream.of(sides[1].split("\\|", -1)).map(String::strip).toList();
    String name = aliases.get(0).substring(isMarked(aliases.get(0)) ? 1 : 0);
    Skill skill = new Skill(name, implied, quality);
    canonical.putIfAbsent(Wording.fold(name), skill);
    aliases.forEach(alias -> add(alias, skill, stems));
  }

  private static boolean isMarked(String alias) {
    return alias.startsWith("!") || alias.startsWith("*");
  }

  private void add(String alias, Skill skill, Stems stems) {
    String plain = isMarked(alias) ? alias.substring(1) : alias;
    List<Token> tokens = Tokens.of(plain);
    Skills.Phrase phrase = new Skills.Phrase();
    tokens.forEach(token -> phrase.add(token, stems.of(token.folded())));
    Token first = tokens.get(0);
    lengths.merge(first.folded(), tokens.size(), Math::max);
    if (alias.startsWith("!")) {
      doubtful.putIfAbsent(phrase.written(), skill);
    } else if (isLowerCase(plain)) {
      Stems.Stem stem = stems.of(first.folded());
      lengths.merge(stem.english(), tokens.size(), Math::max);
      lengths.merge(stem.german(), tokens.size(), Math::max);
      english.putIfAbsent(phrase.english(), skill);
      german.putIfAbsent(phrase.german(), skill);
      proper.putIfAbsent(phrase.joined(), skill);
    } else {
      proper.putIfAbsent(phrase.joined(), skill);
    }
    if (alias.startsWith("*")) {
      endings.putIfAbsent(phrase.joined(), skill);
    }
  }

  private static boolean isLowerCase(String name) {
    return name.chars().noneMatch(Character::isUpperCase);
  }
}
