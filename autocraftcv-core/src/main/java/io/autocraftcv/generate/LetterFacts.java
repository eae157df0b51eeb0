package io.autocraftcv.generate;

import static java.util.Objects.requireNonNull;

import io.autocraftcv.match.Keyword;
import io.autocraftcv.match.Match;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.words.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter may say: the values of its phrases, each from the profile or, for the position and
 * the company, from the posting. What is not known is not there.
 */
final class LetterFacts {

  private static final int BRIEF = 30;
  private static final int MOST_SKILLS = 5;
  private static final int LONGEST_SKILL = 30;

  private final JobPosting posting;
  private final Profile profile;
  private final Match match;
  private final LetterTongue tongue;
  private final LocalDate today;
  private final Map<String, String> values = new LinkedHashMap<>();

  private LetterFacts(
      JobPosting posting, Profile profile, Match match, LetterTongue tongue, LocalDate today) {
    this.posting = posting;
    this.profile = profile;
    this.match = match;
    this.tongue = tongue;
    this.today = today;
  }

  static Map<String, String> of(
      JobPosting posting, Profile profile, Match match, LetterTongue tongue, LocalDate today) {
    LetterFacts facts = new LetterFacts(posting, profile, match, tongue, today);
    facts.job();
    facts.positions();
    facts.school();
    facts.skills();
    facts.others();
    return facts.values;
  }

  private void put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  private void job() {
    put("title", LetterNames.title(posting.title(), posting.locations()));
    String company = LetterNames.name(posting.company());
    put("company", company);
    put("company.at", company == null ? null : tongue.at(company));
    if (company != null && company.length() <= BRIEF) {
      put("brief", company);
    }
    String city = profile.basics().location() == null ? null : profile.basics().location().city();
    if (city != null
        && !city.isBlank()
        && posting.locations().stream().anyMatch(place -> place.contains(city))) {
      put("city", LetterNames.name(city));
    }
  }

  private void positions() {
    List<Work> named =
        profile.work().stream().filter(work -> LetterNames.name(work.position()) != null).toList();
    if (named.isEmpty()) {
      return;
    }
    Work last = named.get(0);
    String position = requireNonNull(LetterNames.name(last.position()));
    put("position", position);
    put("post", tongue.as(position, LetterNames.name(last.name())));
    if (last.startDate() != null) {
      put("since", tongue.month(last.startDate()));
    }
    if (LetterEvidence.isNow(last.endDate(), today)) {
      put("current", "yes");
    } else if (last.endDate() != null) {
      put("until", tongue.month(last.endDate()));
    }
    List<String> earlier =
        named.stream()
            .skip(1)
            .flatMap(work -> Stream.ofNullable(LetterNames.name(work.name())))
            .distinct()
            .filter(name -> !name.equals(last.name()))
            .toList();
    put("earlier", tongue.joined(earlier.stream().limit(2).toList()));
    put("earlier.at", tongue.joined(earlier.stream().limit(2).map(tongue::at).toList()));
    int years = LetterYears.of(profile.work(), today);
    if (years >= 2) {
      put("years", tongue.number(years));
    }
  }

  private void school() {
    profile.education().stream()
        .filter(school -> LetterNames.name(school.studyType()) != null)
        .findFirst()
        .ifPresent(this::degree);
  }

  private void degree(Education school) {
    put("degree", LetterNames.name(school.studyType()));
    put("area", LetterNames.name(school.area()));
    put("school", LetterNames.name(school.institution()));
    if (school.endDate() == null || LetterEvidence.isNow(school.endDate(), today)) {
      put(LetterYears.isRecent(school.startDate(), today) ? "studying" : "undated", "yes");
    } else {
      put("graduated", Integer.toString(school.endDate().year()));
    }
  }

  /** What the posting asks for by name and the profile names too; if nothing, what it names. */
  private void skills() {
    Map<String, String> own = new LinkedHashMap<>();
    profile.skills().stream()
        .flatMap(
            skill ->
                skill.keywords().isEmpty()
                    ? Stream.ofNullable(skill.name())
                    : skill.keywords().stream())
        .map(LetterNames::line)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_SKILL)
        .forEach(name -> own.putIfAbsent(Wording.fold(name), name));
    Set<String> asked =
        match.keywords().stream()
            .filter(Keyword::covered)
            .filter(word -> word.paths().stream().anyMatch(path -> path.startsWith("skills")))
            .map(word -> own.getOrDefault(Wording.fold(word.keyword()), word.keyword()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    put("asked", listed(asked, Function.identity()));
    if (asked.size() > 1) {
      put("several", "yes");
    }
    List<String> rest = own.values().stream().filter(name -> !asked.contains(name)).toList();
    put("skills", listed(rest, Function.identity()));
  }

  private void others() {
    put("certificates", listed(profile.certificates(), each -> LetterNames.name(each.name())));
    put(
        "languages",
        listed(
            profile.languages(),
            each ->
                each.language() == null ? null : tongue.spoken(each.language(), each.fluency())));
    put("projects", listed(profile.projects(), each -> LetterNames.name(each.name())));
    if (profile.languages().size() > 1) {
      put("multilingual", "yes");
    }
    if (profile.basics().phone() != null) {
      put("phone", "yes");
    }
  }

  private <T> String listed(java.util.Collection<T> all, Function<T, @Nullable String> name) {
    return tongue.joined(
        all.stream()
            .flatMap(each -> Stream.ofNullable(name.apply(each)))
            .limit(MOST_SKILLS)
            .toList());
  }
}
