package io.autocraftcv.match;

import io.autocraftcv.words.Skill.Mention;
import io.autocraftcv.words.Skills;
import io.autocraftcv.words.Token;
import io.autocraftcv.words.Tokens;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of a posting, how much each of them counts, and which lines of a profile have them. */
final class Keywords {

  /** A line with this much of the posting in it is half as relevant as a line can be. */
  private static final double HALF = 4;

  private final Skills skills;
  private final Words words;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, Double> stems = new HashMap<>();

  private static final class Term {
    private final String text;
    private boolean required;
    private int count;
    private double weight;

    Term(String text) {
      this.text = text;
    }
  }

  Keywords(Skills skills, Words words) {
    this.skills = skills;
    this.words = words;
  }

  void read(String text, boolean required, double weight) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> mentions = skills.in(tokens);
    for (Mention mention : mentions) {
      if (mention.skill().quality()) {
        continue;
      }
      String written = text.substring(mention.begin(), mention.end());
      Term term = terms.computeIfAbsent(mention.skill().name(), key -> new Term(written));
      term.required |= required;
      term.count++;
      term.weight = Math.max(term.weight, 2 * weight);
    }
    for (Word word : words.of(tokens, mentions)) {
      stems.merge(word.english(), weight / 2, Math::max);
    }
  }

  List<Keyword> in(Facts facts) {
    List<Keyword> keywords = new ArrayList<>();
    terms.forEach((skill, term) -> keywords.add(keyword(skill, term, facts)));
    keywords.sort(Comparator.comparing(Keyword::required).reversed());
    return keywords;
  }

  private static Keyword keyword(String skill, Term term, Facts facts) {
    Wording written = Wording.of(term.text);
    List<Facts.Fact> having =
        facts.all().stream().filter(fact -> fact.skills().contains(skill)).toList();
    return new Keyword(
        term.text,
        term.required,
        term.count,
        having.stream().map(Facts.Fact::path).toList(),
        having.stream().anyMatch(fact -> written.isIn(fact.text())));
  }

  Map<String, Double> relevances(Facts facts) {
    Map<String, Double> relevances = new HashMap<>();
    facts.profile().texts().keySet().forEach(path -> relevances.put(path, 0.0));
    facts.all().forEach(fact -> relevances.put(fact.path(), relevance(fact)));
    return relevances;
  }

  private double relevance(Facts.Fact fact) {
    double sum = 0;
    for (String skill : fact.shown()) {
      Term term = terms.get(skill);
      sum += term == null ? 0 : term.weight;
    }
    for (String stem : fact.stems()) {
      sum += stems.getOrDefault(stem, 0.0);
    }
    return fact.strength() * sum / (sum + HALF);
  }
}
