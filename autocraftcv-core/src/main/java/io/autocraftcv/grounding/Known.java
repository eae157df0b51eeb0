package io.autocraftcv.grounding;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a sentence may be held against.
 *
 * @param texts of the profile, by their paths
 * @param facts of the profile
 * @param posting what the posting says; nothing if there is none
 */
record Known(
    Map<String, String> texts, Facts facts, Facts posting, Timeline timeline, LocalDate today) {

  /** In characters; what comes later in a posting is not read. */
  private static final int LONGEST_POSTING = 100_000;

  static Known of(Profile profile, @Nullable JobPosting posting, LocalDate today) {
    Map<String, String> texts = profile.texts();
    return new Known(texts, Facts.of(texts), facts(posting), Timeline.of(texts, today), today);
  }

  /** Only what an entry says, and nothing of the posting. */
  Known within(String entry) {
    Map<String, String> own = new LinkedHashMap<>(texts);
    own.keySet().removeIf(path -> !isWithin(path, entry));
    return new Known(own, Facts.of(own), Facts.of(Map.of()), Timeline.of(own, today), today);
  }

  /** "work[1]" is not within "work[10]", nor the other way round. */
  private static boolean isWithin(String path, String entry) {
    return path.startsWith(entry)
        && (path.length() == entry.length() || ".[".indexOf(path.charAt(entry.length())) >= 0);
  }

  private static Facts facts(@Nullable JobPosting posting) {
    if (posting == null) {
      return Facts.of(Map.of());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("posting.title", posting.title());
    if (posting.company() != null) {
      texts.put("posting.company", posting.company());
    }
    add("locations", posting.locations(), texts);
    add("skills", posting.skills(), texts);
    add("responsibilities", posting.responsibilities(), texts);
    add("requirements", posting.requirements(), texts);
    add("niceToHave", posting.niceToHave(), texts);
    add("benefits", posting.benefits(), texts);
    String description = posting.descriptionText();
    if (description != null) {
      String read = description.substring(0, Math.min(description.length(), LONGEST_POSTING));
      add("descriptionText", read.lines().toList(), texts);
    }
    return Facts.of(texts);
  }

  private static void add(String member, List<String> values, Map<String, String> texts) {
    for (int i = 0; i < values.size(); i++) {
      texts.put("posting." + member + "[" + i + "]", values.get(i));
    }
  }

  /** Whether it is the name of an employer or of a school. */
  static boolean isOrganisation(Fact fact) {
    return switch (fact.section() + "." + fact.member()) {
      case "work.name", "volunteer.organization", "education.institution" -> true;
      default -> false;
    };
  }

  List<Fact> organisations() {
    return facts.all().stream().filter(Known::isOrganisation).toList();
  }

  /** The entries whose positions are called so. */
  List<String> bearing(List<Word> title) {
    return facts.holding(title).stream()
        .filter(fact -> fact.member().equals("position"))
        .map(Fact::entry)
        .toList();
  }

  /** A text of the posting that says this, or null. */
  @Nullable Fact ofPosting(List<Word> phrase) {
    return posting.holding(phrase).stream().findFirst().orElse(null);
  }
}
