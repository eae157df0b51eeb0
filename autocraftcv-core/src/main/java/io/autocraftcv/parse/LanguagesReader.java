package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.words.Lexicon;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the languages that somebody speaks, and how well. */
final class LanguagesReader {

  private static final Set<String> NAMES =
      Lexicon.lines(LanguagesReader.class, "languages.txt")
          .flatMap(line -> Stream.of(line.split(" \\| ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_NAME = 3;

  private static final Pattern AND =
      Pattern.compile("(\\p{L}+) (?:and|und|et|y|e|en|&) (\\p{L}.*)");

  private static final Pattern UNKNOWN =
      Pattern.compile("(\\p{Lu}[\\p{L} ]{2,30}?)\\s?(?:[(:]|\\s[–—-])\\s?([^()]{2,40})\\)?");

  /** "Mother tongue(s): Irish". */
  private static final Pattern LABELLED = Pattern.compile("([^:\t]{2,40}):\\s*(.+)");

  private final Sources sources;

  LanguagesReader(Sources sources) {
    this.sources = sources;
  }

  /** Whether the text is the name of a language. */
  static boolean isLanguage(String text) {
    return NAMES.contains(Wording.fold(Piece.bare(text)));
  }

  /** Whether the text begins with the name of a language. */
  static boolean beginsWithLanguage(String text) {
    String[] words = Piece.bare(text).split("[\\s:,(–-]+", 2);
    return isLanguage(words[0]) || isLanguage(text);
  }

  /** Whether the text names languages and nothing else. */
  static boolean isList(String text) {
    List<String> parts = Lists.split(text);
    return !parts.isEmpty() && parts.stream().allMatch(LanguagesReader::isLanguage);
  }

  private record Spoken(String name, @Nullable String fluency, Item item) {}

  List<Language> languages(List<Item> items) {
    List<Spoken> spoken = new ArrayList<>();
    for (Item item : items) {
      for (String part : item.parts()) {
        take(part, item, spoken);
      }
    }
    List<Language> languages = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Spoken each : spoken) {
      if (!named.add(Wording.fold(each.name()))) {
        continue;
      }
      sources.put("languages[" + languages.size() + "].language", each.item(), 0.9);
      languages.add(new Language(each.name(), each.fluency()));
    }
    return languages;
  }

  private static void take(String text, Item item, List<Spoken> spoken) {
    Matcher labelled = LABELLED.matcher(text);
    boolean label =
        labelled.matches()
            && !beginsWithLanguage(labelled.group(1))
            && beginsWithLanguage(labelled.group(2));
    String part = label ? labelled.group(2) : text;
    Spoken one = spoken(part, item);
    List<String> several = joined(Lists.split(part));
    if (several.stream().filter(each -> spoken(each, item) != null).count() > 1) {
      for (String each : several) {
        take(each, item, spoken);
      }
    } else if (one != null) {
      spoken.add(one);
    } else {
      for (int i = 0; i < spoken.size(); i++) {
        if (spoken.get(i).fluency() == null) {
          spoken.set(i, new Spoken(spoken.get(i).name(), Piece.bare(part), spoken.get(i).item()));
          return;
        }
      }
    }
  }

  /** "English and French (fluent)" are two, of one level. */
  private static List<String> joined(List<String> parts) {
    List<String> all = new ArrayList<>();
    for (String part : parts) {
      Matcher and = AND.matcher(part);
      if (and.matches() && isLanguage(and.group(1)) && beginsWithLanguage(and.group(2))) {
        int length = and.group(2).split("[\\s:,(–-]+", 2)[0].length();
        all.add(and.group(1) + and.group(2).substring(length));
        all.add(and.group(2));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  /** A language and what follows it, or null if the text does not begin with a language. */
  private static @Nullable Spoken spoken(String text, Item item) {
    String bare = Piece.bare(text);
    String[] words = bare.split("(?<=[\\s:,(–-])|(?=[:,(])", -1);
    for (int length = Math.min(words.length, 2 * LONGEST_NAME); length > 0; length--) {
      String name = Piece.bare(String.join("", List.of(words).subList(0, length)));
      if (isLanguage(name)) {
        String rest =
            Piece.bare(String.join("", List.of(words).subList(length, words.length)))
                .replaceFirst("\\)$", "");
        return new Spoken(name, rest.isEmpty() ? null : rest, item);
      }
    }
    // What somebody speaks well or badly is a language, though we know none of that name.
    Matcher unknown = UNKNOWN.matcher(bare);
    return unknown.matches() && Levels.isLevel(unknown.group(2))
        ? new Spoken(unknown.group(1), unknown.group(2), item)
        : null;
  }
}
