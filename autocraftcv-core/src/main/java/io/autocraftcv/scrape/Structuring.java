package io.autocraftcv.scrape;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Source;
import io.autocraftcv.progress.Progress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes the posting of the facts: its text harmless and in parts, its language known. */
final class Structuring {

  private static final Source CONCLUDED = new Source(Source.Origin.HEURISTIC, 0.6);
  private static final Pattern AT = Pattern.compile("^(?:at|bei|chez) (?=\\p{Lu})");
  private static final long PARTS = 4;

  private Structuring() {}

  /** Runs inside an open stage and counts its parts in it. */
  static JobPosting of(Facts facts, Progress progress) {
    progress.total(PARTS);
    Document prose = Prose.of(facts.get(Field.DESCRIPTION, ""), facts.get(Field.URL));
    progress.advance();
    List<Lines.Line> lines = Prose.lines(prose);
    String text = Lines.text(lines);
    progress.advance();
    Understanding.of(lines, facts);
    PayInText.of(lines, facts);
    DatesInText.of(lines, DateOrder.UNKNOWN, facts);
    WorkInText.of(lines, facts);
    PlaceInText.of(lines, facts);
    Dollars.settle(facts, text);
    progress.advance();
    facts.offer(Field.LANGUAGE, Language.of(text), CONCLUDED);
    progress.advance();
    return posting(facts, prose.body().html(), text);
  }

  /** "At Crumb" stands under many titles. */
  private static @Nullable String company(Facts facts) {
    String company = facts.get(Field.COMPANY);
    return company == null ? null : AT.matcher(company).replaceFirst("");
  }

  private static JobPosting posting(Facts facts, String html, String text) {
    return JobPosting.titled(facts.get(Field.TITLE, ""))
        .company(company(facts))
        .locations(facts.get(Field.LOCATIONS, List.of()))
        .remote(facts.get(Field.REMOTE))
        .employmentTypes(facts.get(Field.EMPLOYMENT_TYPES, Set.of()))
        .salary(facts.get(Field.SALARY))
        .datePosted(facts.get(Field.DATE_POSTED))
        .validThrough(facts.get(Field.VALID_THROUGH))
        .description(text.isEmpty() ? null : html)
        .descriptionText(text.isEmpty() ? null : text)
        .responsibilities(facts.get(Field.RESPONSIBILITIES, List.of()))
        .requirements(facts.get(Field.REQUIREMENTS, List.of()))
        .niceToHave(facts.get(Field.NICE_TO_HAVE, List.of()))
        .benefits(facts.get(Field.BENEFITS, List.of()))
        .skills(facts.get(Field.SKILLS, List.of()))
        .experienceYears(facts.get(Field.EXPERIENCE_YEARS))
        .education(facts.get(Field.EDUCATION))
        .seniority(facts.get(Field.SENIORITY))
        .language(facts.get(Field.LANGUAGE))
        .url(facts.get(Field.URL))
        .applyUrl(facts.get(Field.APPLY_URL))
        .sources(facts.sources())
        .build();
  }
}
