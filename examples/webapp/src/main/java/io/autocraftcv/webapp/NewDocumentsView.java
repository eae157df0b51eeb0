package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.webapp.Choices.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to choose on the page for new documents, as its template takes it. */
final class NewDocumentsView {

  private static final int SOME_REQUIREMENTS = 5;
  private static final int SOME_SKILLS = 8;

  private final List<Kept<JobPosting>> postings;
  private final List<Kept<Profile>> profiles;
  private final String owner;
  private final Writers writers;
  private final Texts texts;

  /**
   * @param owner empty of whom we do not know yet
   */
  NewDocumentsView(String owner, Repositories kept, Writers writers, Texts texts) {
    this.owner = owner;
    this.postings = owner.isEmpty() ? List.of() : kept.postings().list(owner);
    this.profiles = owner.isEmpty() ? List.of() : kept.profiles().list(owner);
    this.writers = writers;
    this.texts = texts;
  }

  /**
   * @param wanted what is chosen already
   * @param problem what is wrong with that, or nothing
   */
  Map<String, Object> page(DocumentOrder wanted, String problem) {
    Optional<Kept<JobPosting>> posting =
        chosen(postings.stream().filter(saved -> saved.id().equals(wanted.job())), postings);
    Optional<Kept<Profile>> profile =
        chosen(profiles.stream().filter(saved -> saved.id().equals(wanted.profile())), profiles);
    DocumentOrder order =
        wanted.about(posting.map(Kept::id).orElse(""), profile.map(Kept::id).orElse(""));
    Map<String, Object> values = new HashMap<>(choices(order));
    values.put("problem", problem);
    values.put("instructions", order.instructions());
    values.put("profileId", order.profile());
    values.put("posting", posting.map(this::posting).orElse(Map.of()));
    values.put("profile", profile.map(this::profile).orElse(Map.of()));
    values.put("hasPosting", posting.isPresent());
    values.put("hasProfile", profile.isPresent());
    values.put("ready", posting.isPresent() && profile.isPresent());
    values.put("hasModels", !writers.usual(owner).equals(Writers.OFFLINE));
    return values;
  }

  private static <T> Optional<T> chosen(Stream<T> wanted, List<T> all) {
    return wanted.findFirst().or(() -> all.stream().findFirst());
  }

  private Map<String, Object> choices(DocumentOrder order) {
    List<Choice> jobs =
        postings.stream().map(saved -> new Choice(saved.id(), title(saved.content()), "")).toList();
    List<Choice> people =
        profiles.stream().map(saved -> new Choice(saved.id(), name(saved), "")).toList();
    return Map.of(
        "postings", Choices.of(jobs, List.of(order.job())),
        "profiles", Choices.of(people, List.of(order.profile())),
        "types", Choices.of(Choices.types(texts), order.types()),
        "formats", Choices.of(Choices.formats(texts), order.formats()),
        "templates", Choices.templates(writers.renderer().templates(), order.template(), texts),
        "languages", Choices.of(Choices.languages(texts), List.of(order.language())),
        "tones", Choices.of(Choices.tones(texts), List.of(Choices.or(order.tone(), "plain"))),
        "lengths",
            Choices.of(Choices.lengths(texts), List.of(Choices.or(order.length(), "medium"))),
        "writers",
            Choices.of(
                Choices.writers(writers.own(owner), writers.model(), texts),
                List.of(Choices.or(order.writer(), writers.usual(owner)))));
  }

  private String title(JobPosting posting) {
    String company = posting.company();
    return company == null ? posting.title() : texts.say("titleAt", posting.title(), company);
  }

  private String name(Kept<Profile> saved) {
    String name = ProfileView.name(saved.content(), texts);
    return saved.file().isEmpty() ? name : name + " (" + saved.file() + ")";
  }

  private Map<String, Object> posting(Kept<JobPosting> saved) {
    List<String> asked = saved.content().requirements();
    Map<String, Object> values = PostingView.card(saved, texts);
    values.put("points", asked.stream().limit(SOME_REQUIREMENTS).toList());
    values.put("hasPoints", !asked.isEmpty());
    int more = asked.size() - SOME_REQUIREMENTS;
    values.put("more", more > 0 ? texts.say("andMore", more) : "");
    return values;
  }

  private Map<String, Object> profile(Kept<Profile> saved) {
    Profile profile = saved.content();
    List<String> positions =
        profile.work().stream()
            .map(work -> joined(work.position(), work.name()))
            .filter(text -> !text.isEmpty())
            .toList();
    Map<String, Object> values = new HashMap<>(ProfileView.card(saved, texts));
    values.put("points", positions.stream().limit(SOME_REQUIREMENTS).toList());
    values.put("hasPoints", !positions.isEmpty());
    int more = positions.size() - SOME_REQUIREMENTS;
    values.put("more", more > 0 ? texts.say("andMore", more) : "");
    values.put(
        "skills",
        profile.skills().stream()
            .flatMap(
                skill ->
                    skill.keywords().isEmpty()
                        ? Stream.ofNullable(skill.name())
                        : skill.keywords().stream())
            .limit(SOME_SKILLS)
            .toList());
    return values;
  }

  static String joined(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining(", "));
  }
}
