package io.autocraftcv.generate;

import static java.util.Objects.requireNonNull;

import io.autocraftcv.match.Match;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Project;
import io.autocraftcv.model.Profile.Work;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter may say: the values of its phrases, each from the profile or, for the position and
 * the company, from the posting. What is not known is not there.
 */
final class LetterFacts {

  private static final Pattern SKILL =
      Pattern.compile("skills\\[(\\d{1,4})\\]\\.(?:name|(keywords)\\[\\d+\\])");
  private static final int LITTLE = 30;
  private static final int LONGEST_ABOUT = 80;
  private static final int BRIEF = 30;
  private static final int MOST_SKILLS = 5;
  private static final int LONGEST_SKILL = 30;

  private final JobPosting posting;
  private final Profile profile;
  private final Match match;
  private final Wishes wishes;
  private final LetterTongue tongue;
  private final LocalDate today;
  private final Map<String, String> values = new LinkedHashMap<>();

  private LetterFacts(
      JobPosting posting, Profile profile, Match match, Wishes wishes, LocalDate today) {
    this.posting = posting;
    this.profile = profile;
    this.match = match;
    this.tongue = LetterTongue.of(wishes.language());
    this.wishes = wishes;
    this.today = today;
  }

  static Map<String, String> of(
      JobPosting posting, Profile profile, Match match, Wishes wishes, LocalDate today) {
    LetterFacts facts = new LetterFacts(posting, profile, match, wishes, today);
    facts.job();
    facts.positions();
    facts.school();
    facts.skills();
    facts.others();
    for (String kind : List.of("education", "certificates", "languages")) {
      if (facts.isAsked(kind)) {
        facts.put("asked." + kind, "yes");
      }
    }
    if (facts.isChange()) {
      facts.put("change", "yes");
    }
    return facts.values;
  }

  private void put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Whether posting and person have little in common, and no name of a position. */
  private boolean isChange() {
    return values.containsKey("position")
        && values.containsKey("title")
        && isRead(posting.language())
        && !match.requirements().isEmpty()
        && match.parts().stream().anyMatch(part -> part.key().equals("title") && part.value() == 0)
        && match.score() < LITTLE;
  }

  /** Of other languages nobody here knows what they ask for. */
  private static boolean isRead(@Nullable String language) {
    return language == null || language.startsWith("en") || language.startsWith("de");
  }

  /** Whether what the posting asks for is shown by something of this kind. */
  private boolean isAsked(String kind) {
    return match.requirements().stream()
            .flatMap(requirement -> requirement.evidence().stream())
            .anyMatch(evidence -> evidence.path().startsWith(kind))
        || match.keywords().stream()
            .flatMap(keyword -> keyword.paths().stream())
            .anyMatch(path -> path.startsWith(kind));
  }

  private void job() {
    put("title", LetterNames.title(posting.title(), posting.locations()));
    String company = LetterNames.name(posting.company());
    put("company", company);
    put("company.at", company == null || !tongue.isPlaced(company) ? null : tongue.at(company));
    put("team", company == null ? null : company.replaceFirst("^The ", ""));
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
            .filter(name -> !name.equals(last.name()) && !tongue.isOwn(name))
            .toList();
    put("earlier", tongue.joined(earlier.stream().limit(2).toList()));
    put("earlier.at", tongue.joined(earlier.stream().limit(2).map(tongue::at).toList()));
    put(
        "stations",
        tongue.joined(named.stream().skip(1).limit(MOST_SKILLS).map(this::station).toList()));
    int years = LetterYears.of(profile.work(), today);
    if (years >= 2) {
      put("years", tongue.number(years));
    }
  }

  /** "Nurse at Mercy Hospital (2019–2021)". */
  private String station(Work work) {
    String post =
        tongue.as(requireNonNull(LetterNames.name(work.position())), LetterNames.name(work.name()));
    if (work.startDate() == null || work.endDate() == null) {
      return post;
    }
    int from = work.startDate().year();
    int to = work.endDate().year();
    return post + " (" + from + (from == to ? "" : "–" + to) + ")";
  }

  private void school() {
    profile.education().stream()
        .filter(school -> LetterNames.name(school.studyType()) != null)
        .findFirst()
        .ifPresent(this::degree);
  }

  private void degree(Education school) {
    String degree = requireNonNull(LetterNames.name(school.studyType()));
    // An apprenticeship is named by what one becomes, in German.
    String in = degree.equals("Ausbildung") ? " als " : " in ";
    String area = LetterNames.name(school.area());
    put("degree", area == null || degree.contains(area) ? degree : degree + in + area);
    put("area", area);
    String institution = LetterNames.name(school.institution());
    put("school", institution);
    put("school.at", institution == null ? null : tongue.at(institution));
    if (LetterEvidence.isNow(school.endDate(), today)) {
      put(LetterYears.isRecent(school.startDate(), today) ? "studying" : "undated", "yes");
    } else {
      put("graduated", Integer.toString(requireNonNull(school.endDate()).year()));
    }
    // Who still studies is a student first, whatever the last job beside it was.
    if (values.containsKey("studying") && !values.containsKey("current")) {
      values.keySet().removeAll(List.of("position", "post", "since", "until", "earlier", "years"));
    }
  }

  /** What the posting asks for by name and the profile names too, and what else it names. */
  private void skills() {
    Map<String, String> own = new LinkedHashMap<>();
    profile.texts().forEach((path, text) -> own.put(path, LetterNames.line(text)));
    own.keySet().removeIf(path -> !isSkill(path));
    own.values().removeIf(name -> name.isEmpty() || name.length() > LONGEST_SKILL);
    Set<String> paths =
        match.keywords().stream()
            .filter(keyword -> keyword.verbatim() || !isForeign())
            .flatMap(keyword -> keyword.paths().stream().filter(own::containsKey).limit(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> asked = paths.stream().map(path -> skill(own, path)).distinct().toList();
    put("asked", listed(asked, Function.identity()));
    if (asked.size() > 1) {
      put("several", "yes");
    }
    Set<String> wanted =
        own.keySet().stream()
            .filter(path -> !paths.contains(path) && isWanted(own.getOrDefault(path, "")))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    put("wanted", listed(wanted, path -> skill(own, path)));
    List<String> rest =
        own.keySet().stream()
            .filter(path -> !paths.contains(path) && !wanted.contains(path))
            .map(path -> skill(own, path))
            .toList();
    put("skills", listed(rest, Function.identity()));
  }

  /** What a profile in another language says is told in the posting's words only. */
  private boolean isForeign() {
    String all = String.join(" ", profile.texts().values());
    return LetterTongue.other(wishes.language()).share(all) > tongue.share(all);
  }

  private boolean isWanted(String skill) {
    return wishes.keywords().stream().anyMatch(skill::equalsIgnoreCase);
  }

  private String skill(Map<String, String> own, String path) {
    return tongue.skill(own.getOrDefault(path, ""));
  }

  /** A skill, not the name of a group of them. */
  private boolean isSkill(String path) {
    Matcher skill = SKILL.matcher(path);
    return skill.matches()
        && (skill.group(2) != null
            || profile.skills().get(Integer.parseInt(skill.group(1))).keywords().isEmpty());
  }

  private void others() {
    put("certificates", listed(profile.certificates(), each -> LetterNames.name(each.name())));
    put(
        "languages",
        listed(
            profile.languages(),
            each ->
                each.language() == null ? null : tongue.spoken(each.language(), each.fluency())));
    if (profile.work().size() < 2) {
      put("projects", listed(profile.projects(), this::project));
    }
    if (profile.certificates().size() > 1) {
      put("certified", "yes");
    }
    if (profile.languages().size() > 1) {
      put("multilingual", "yes");
    }
    if (profile.basics().phone() != null) {
      put("phone", "yes");
    }
  }

  /** Its name and, in the letter's language, what it is. */
  private @Nullable String project(Project project) {
    String name = LetterNames.name(project.name());
    String about = project.description() == null ? "" : LetterNames.line(project.description());
    boolean told =
        !about.isEmpty()
            && about.length() <= LONGEST_ABOUT
            && tongue.share(about) > 0
            && name != null;
    return told ? name + " (" + about.replaceFirst("[.]$", "") + ")" : name;
  }

  private <T> String listed(java.util.Collection<T> all, Function<T, @Nullable String> name) {
    return tongue.joined(
        all.stream()
            .flatMap(each -> Stream.ofNullable(name.apply(each)))
            .limit(MOST_SKILLS)
            .toList());
  }
}
