package io.autocraftcv.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * German lines that name what was done, "Einführung von Salesforce und Schulung von 77 Kollegen",
 * with the articles that a sentence needs. The gender is known by the end of the noun; where it is
 * not, there is nothing to say.
 */
final class LetterNouns {

  /** What names work further: "Einführung von", "Aufbau der", "Beratung unserer". */
  private static final Pattern NEXT =
      Pattern.compile("( und |, )(\\p{Lu}\\p{Ll}+)(?= (?:von|des|der|eines|einer|und) )");

  private static final List<String> ARTICLES = List.of("die", "der", "das");

  private final LetterWords words;

  LetterNouns(LetterWords words) {
    this.words = words;
  }

  /**
   * A line with its articles.
   *
   * @param head the noun that says what was done, small
   * @param plural whether it names several things
   */
  record Named(String text, String head, boolean plural, String article) {}

  Optional<Named> named(String line) {
    String[] parts = line.split("\\s+", -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String first = parts[0].replaceFirst(",$", "");
    boolean shared = first.endsWith("-") && parts.length > 2;
    String noun = shared ? parts[2] : first;
    String article = article(noun, shared ? after(parts, 3) : after(parts, 1));
    if (article != null) {
      boolean several = !shared && (parts[1].equals("und") || parts[0].endsWith(","));
      return Optional.of(withArticles(line, noun, article, several));
    }
    return qualified(line, parts);
  }

  /** "Selbstständige Betreuung", "Eigenverantwortlicher Aufbau". */
  private Optional<Named> qualified(String line, String[] parts) {
    String article = article(parts[1], after(parts, 2));
    String ending =
        article == null ? "?" : article.equals("die") ? "e" : article.equals("der") ? "er" : "es";
    if (article == null || !parts[0].endsWith(ending) || parts[0].endsWith("ung")) {
      return Optional.empty();
    }
    String adjective =
        parts[0].substring(0, parts[0].length() - ending.length() + 1).toLowerCase(Locale.ROOT);
    return Optional.of(
        withArticles(adjective + line.substring(parts[0].length()), parts[1], article, false));
  }

  private Named withArticles(String line, String noun, String article, boolean several) {
    StringBuilder text = new StringBuilder(article).append(' ');
    boolean plural = several;
    Matcher next = NEXT.matcher(line);
    int from = 0;
    while (next.find()) {
      String other = several ? null : article(next.group(2), "von");
      text.append(line, from, next.start()).append(next.group(1));
      if (other != null) {
        text.append(other).append(' ');
        plural = true;
      }
      from = next.start(2);
    }
    text.append(line.substring(from));
    return new Named(text.toString(), noun.toLowerCase(Locale.ROOT), plural, article);
  }

  private static String after(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }

  private @Nullable String article(String word, String next) {
    String noun = word.replaceFirst(",$", "").toLowerCase(Locale.ROOT);
    if (!word.matches("\\p{Lu}[\\p{L}-]+,?")) {
      return null;
    }
    for (String article : ARTICLES) {
      if (words.has(article, noun) || words.hasEnding(article, noun)) {
        return article;
      }
    }
    boolean doing = words.hasEnding("infinitive", noun) && next.matches("von|des|der|eines|einer");
    return doing ? "das" : null;
  }
}
