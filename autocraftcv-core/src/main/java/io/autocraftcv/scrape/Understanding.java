package io.autocraftcv.scrape;

import io.autocraftcv.model.Source;
import io.autocraftcv.words.Degrees;
import io.autocraftcv.words.Section;
import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Stems;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import io.autocraftcv.words.Wording;
import io.autocraftcv.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Concludes from a posting's text what it asks for: skills, years, education, seniority. */
final class Understanding {

  private static final Source CONCLUDED = new Source(Source.Origin.HEURISTIC, 0.6);
  private static final Source FROM_TITLE = new Source(Source.Origin.HEURISTIC, 0.65);

  /** Behind no heading that says that it is asked for, so it may be said of someone else. */
  private static final Source IN_PASSING = new Source(Source.Origin.HEURISTIC, 0.4);

  /** Thrice the longest posting that we have seen; what stands behind is not one posting. */
  private static final int MOST_LINES = 600;

  private static final int MOST_CHARACTERS = 60_000;
  private static final int LONGEST_LINE = 2000;
  private static final int MOST_SKILLS = 50;

  /** A company has years of experience, too. */
  private static final Wording ASKED =
      Wording.of(
          """
        you | your | you'll | required | minimum | at least | must have | requires | candidate | candidates | du | dein
        deine | sie verfügen | ihre | mindestens | wir erwarten | vous | votre | au moins | minimum de | al menos | mínimo
        mínima | se requiere | buscamos
        """);

  private final Skills skills = new Skills(new Stems());
  private final Facts facts;

  private Understanding(Facts facts) {
    this.facts = facts;
  }

  static void of(List<Lines.Line> lines, Facts facts) {
    Sections.of(lines).forEach((section, points) -> offer(section, points, facts));
    facts.offer(Field.SENIORITY, SeniorityWords.in(facts.get(Field.TITLE, "")), FROM_TITLE);
    new Understanding(facts).read(lines);
  }

  private static void offer(Section section, List<String> points, Facts facts) {
    switch (section) {
      case RESPONSIBILITIES -> facts.offer(Field.RESPONSIBILITIES, points, CONCLUDED);
      case REQUIREMENTS -> facts.offer(Field.REQUIREMENTS, points, CONCLUDED);
      case NICE_TO_HAVE -> facts.offer(Field.NICE_TO_HAVE, points, CONCLUDED);
      case BENEFITS -> facts.offer(Field.BENEFITS, points, CONCLUDED);
      case OTHER -> {}
    }
  }

  private void read(List<Lines.Line> lines) {
    List<String> all = bounded(lines.stream().map(Lines.Line::text).toList());
    demands(bounded(facts.get(Field.REQUIREMENTS, List.of())), CONCLUDED);
    demands(all.stream().filter(ASKED::isIn).toList(), IN_PASSING);
    List<String> points =
        Stream.of(Field.REQUIREMENTS, Field.NICE_TO_HAVE, Field.RESPONSIBILITIES)
            .flatMap(field -> facts.get(field, List.of()).stream())
            .toList();
    List<String> asked = bounded(points);
    List<String> withTitle = new ArrayList<>(asked);
    withTitle.add(cut(facts.get(Field.TITLE, "")));
    facts.offer(Field.SKILLS, asked.isEmpty() ? List.of() : skills(withTitle), CONCLUDED);
    facts.offer(Field.SKILLS, skills(all), IN_PASSING);
  }

  /** The first of them, as many as a posting has. */
  private static List<String> bounded(List<String> texts) {
    List<String> bounded = new ArrayList<>();
    int characters = 0;
    for (String text : texts) {
      if (text.length() > LONGEST_LINE) {
        continue;
      }
      characters += text.length();
      if (bounded.size() == MOST_LINES || characters > MOST_CHARACTERS) {
        break;
      }
      bounded.add(text);
    }
    return bounded;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_LINE));
  }

  private void demands(List<String> texts, Source source) {
    List<List<Token>> lines = texts.stream().map(Tokens::of).toList();
    lines.stream()
        .map(Years::in)
        .flatMap(Optional::stream)
        .map(Years::count)
        .max(Comparator.naturalOrder())
        .ifPresent(years -> facts.offer(Field.EXPERIENCE_YEARS, years, source));
    lines.stream()
        .map(line -> Degrees.leastIn(line, skills.in(line)))
        .flatMap(Optional::stream)
        .map(Degrees.Named::level)
        .min(Comparator.naturalOrder())
        .ifPresent(level -> facts.offer(Field.EDUCATION, level, source));
  }

  private List<String> skills(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      for (Mention mention : skills.in(text)) {
        if (!mention.skill().quality() && names.size() < MOST_SKILLS) {
          names.add(mention.skill().name());
        }
      }
    }
    return List.copyOf(names);
  }
}
