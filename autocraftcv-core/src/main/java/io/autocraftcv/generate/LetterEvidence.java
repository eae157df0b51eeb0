package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterTongue.Clause;
import io.autocraftcv.match.Match;
import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Volunteer;
import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the person did that speaks most for this posting, and can be said in the letter. */
final class LetterEvidence {

  private static final int LONGEST = 200;
  private static final int LONGEST_TOPIC = 40;
  private static final int MOST_OF_A_PLACE = 3;

  /**
   * Where somebody did something.
   *
   * @param path in the profile
   * @param index from 0, the last first
   * @param where "at Northwind"
   * @param role held there
   */
  record Place(String path, int index, String where, @Nullable String role, boolean now) {

    /** Whether it was left before the other; positions are told from the last to the first. */
    boolean isBefore(Place other) {
      return path.startsWith("work") && other.path.startsWith("work") && index > other.index;
    }
  }

  /**
   * Something done.
   *
   * @param topic what of the posting it answers, or null
   */
  record Deed(Place place, String line, Clause clause, @Nullable String topic, double worth) {}

  private final LetterTongue tongue;
  private final LetterTongue other;
  private final Profile profile;
  private final Match match;
  private final Wishes wishes;
  private final LocalDate today;
  private final List<Deed> deeds = new ArrayList<>();

  private LetterEvidence(Profile profile, Match match, Wishes wishes, LocalDate today) {
    this.tongue = LetterTongue.of(wishes.language());
    this.other = LetterTongue.other(wishes.language());
    this.profile = profile;
    this.match = match;
    this.wishes = wishes;
    this.today = today;
  }

  /** The best, those of one place together, the best place first. */
  static List<List<Deed>> best(
      Profile profile, Match match, Wishes wishes, LocalDate today, int most) {
    LetterEvidence evidence = new LetterEvidence(profile, match, wishes, today);
    evidence.gather();
    return evidence.grouped(most);
  }

  private void gather() {
    for (int i = 0; i < profile.work().size(); i++) {
      Work work = profile.work().get(i);
      String name = LetterNames.name(work.name());
      String role = LetterNames.name(work.position());
      if (name != null || role != null) {
        String path = "work[" + i + "]";
        boolean now = isNow(work.endDate(), today);
        Place place =
            name == null
                ? new Place(path, i, tongue.as(role + "", null), null, now)
                : new Place(path, i, tongue.at(name), role, now);
        add(place, work.summary(), work.highlights(), recency(i));
      }
    }
    for (int i = 0; i < profile.volunteer().size(); i++) {
      Volunteer duty = profile.volunteer().get(i);
      String name = LetterNames.name(duty.organization());
      if (name != null) {
        String path = "volunteer[" + i + "]";
        Place place = new Place(path, i, tongue.volunteering(name), null, false);
        add(place, duty.summary(), duty.highlights(), 0);
      }
    }
  }

  static boolean isNow(@Nullable PartialDate end, LocalDate today) {
    return end == null || end.compareTo(PartialDate.of(today.getYear(), today.getMonthValue())) > 0;
  }

  private static double recency(int index) {
    return 0.3 / (1 + index);
  }

  private void add(Place place, @Nullable String summary, List<String> highlights, double recency) {
    for (int i = 0; i < highlights.size(); i++) {
      add(place, place.path() + ".highlights[" + i + "]", highlights.get(i), recency);
    }
    if (summary != null) {
      for (String sentence : summary.split("(?<=[.!?])\\s+(?=\\p{Lu})", -1)) {
        add(place, place.path() + ".summary", sentence, recency);
      }
    }
  }

  private void add(Place place, String path, String text, double recency) {
    String line = bare(text);
    if (line.isEmpty() || line.length() > LONGEST || !isOurs(line)) {
      return;
    }
    double figures = line.matches(".*\\d.*") ? 0.15 : 0;
    double worth = 2 * match.relevance(path) + recency + figures + wished(line);
    tongue
        .clause(line, place.now())
        .map(clause -> new Deed(place, line, clause, topic(path), worth + 0.3 * clause.ease()))
        .ifPresent(deeds::add);
  }

  /** What the posting asks for and this line shows; not the title of a position. */
  private @Nullable String topic(String path) {
    return match.keywords().stream()
        .filter(keyword -> path.contains("highlights") && keyword.paths().contains(path))
        .filter(keyword -> keyword.paths().stream().noneMatch(each -> each.endsWith("position")))
        .map(keyword -> LetterNames.line(keyword.keyword()))
        .filter(topic -> topic.length() <= LONGEST_TOPIC)
        .findFirst()
        .orElse(null);
  }

  /** The first sentence, without its full stop and without a label before it. */
  private static String bare(String text) {
    return LetterNames.line(text)
        .split("(?<=[\\p{L}\\d%)]{2}[.!?])\\s+(?=\\p{Lu})", 2)[0]
        .replaceFirst("^[^\\p{L}\\p{N}]+", "")
        .replaceFirst("[.;,:\\s]+$", "");
  }

  /** Languages are not mixed; a line without small words is in that of the whole profile. */
  private boolean isOurs(String line) {
    double ours = tongue.share(line);
    double theirs = other.share(line);
    if (ours != theirs) {
      return ours > theirs;
    }
    String all = String.join(" ", profile.texts().values());
    return tongue.share(all) >= other.share(all);
  }

  /** How much of a topic or keyword that was wished for is in the line, 0 to 1. */
  private double wished(String line) {
    Set<String> words = stems(line);
    return Stream.concat(wishes.emphasis().stream(), wishes.keywords().stream())
        .map(LetterEvidence::stems)
        .filter(topic -> !topic.isEmpty())
        .mapToDouble(
            topic -> (double) topic.stream().filter(words::contains).count() / topic.size())
        .max()
        .orElse(0);
  }

  private List<List<Deed>> grouped(int most) {
    List<Deed> best = new ArrayList<>();
    for (Deed deed :
        deeds.stream().sorted(Comparator.comparingDouble(Deed::worth).reversed()).toList()) {
      long there = best.stream().filter(each -> each.place().equals(deed.place())).count();
      boolean told = best.stream().anyMatch(each -> isAlike(each.line(), deed.line()));
      if (best.size() < most && there < MOST_OF_A_PLACE && !told) {
        best.add(deed);
      }
    }
    return best.stream()
        .map(Deed::place)
        .distinct()
        .map(place -> best.stream().filter(deed -> deed.place().equals(place)).toList())
        .toList();
  }

  private static boolean isAlike(String one, String another) {
    Set<String> words = stems(one);
    Set<String> common = new HashSet<>(words);
    common.retainAll(stems(another));
    return common.size() * 2 > words.size();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Stream.of(Wording.fold(text).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 3)
        .forEach(word -> stems.add(word.substring(0, Math.min(6, word.length()))));
    return stems;
  }
}
