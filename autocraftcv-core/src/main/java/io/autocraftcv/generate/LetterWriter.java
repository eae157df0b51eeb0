package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterEvidence.Deed;
import io.autocraftcv.generate.LetterEvidence.Place;
import io.autocraftcv.match.Match;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes cover letters from phrases, without a model, a key or a network. A letter says of the
 * person what the profile says and of the job what the posting says. The same input gives the same
 * letter; each variation has the same facts in the same paragraphs, in other words, so that a
 * paragraph of one can stand in another.
 */
final class LetterWriter {

  private final Wishes wishes;
  private final LetterTongue tongue;
  private final LetterSpeech speech;
  private final List<List<Deed>> deeds;

  private LetterWriter(
      Wishes wishes, LetterTongue tongue, LetterSpeech speech, List<List<Deed>> deeds) {
    this.wishes = wishes;
    this.tongue = tongue;
    this.speech = speech;
    this.deeds = deeds;
  }

  /**
   * @param variation 0 for the first letter, 1 for other words, and so on
   */
  static CoverLetter write(
      JobPosting posting,
      Profile profile,
      Match match,
      Wishes wishes,
      LocalDate today,
      int variation) {
    LetterTongue tongue = LetterTongue.of(wishes.language());
    Map<String, String> facts = LetterFacts.of(posting, profile, match, wishes, today);
    List<List<Deed>> deeds = LetterEvidence.best(profile, match, wishes, today, most(wishes));
    if (!deeds.isEmpty()) {
      facts.put("deeds", "yes");
    }
    LetterSpeech speech =
        new LetterSpeech(
            LetterPhrases.in(wishes.language()),
            facts,
            marks(wishes),
            seed(posting, profile),
            variation);
    LetterWriter writer = new LetterWriter(wishes, tongue, speech, deeds);
    return new CoverLetter(
        profile.basics(),
        LetterNames.name(posting.company()),
        today,
        speech.say("subject"),
        speech.say("salutation"),
        writer.paragraphs(),
        speech.say("closing"),
        wishes.language());
  }

  private static int most(Wishes wishes) {
    return switch (wishes.length()) {
      case SHORT -> 3;
      case MEDIUM -> 5;
      case LONG -> 8;
    };
  }

  private static Set<String> marks(Wishes wishes) {
    return Stream.of(wishes.tone(), wishes.length())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static long seed(JobPosting posting, Profile profile) {
    String who = profile.basics().name() + "|" + posting.title() + "|" + posting.company();
    return who.hashCode();
  }

  /** Beginning and end, and between them what was done, in two paragraphs if there is enough. */
  private List<String> paragraphs() {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      done.add(told(deeds.get(i), i == 0 ? null : deeds.get(i - 1).get(0).place()));
    }
    int first = wishes.length() == Wishes.Length.SHORT ? done.size() : firsts();
    List<String> rest = new ArrayList<>(done.subList(first, done.size()));
    rest.add(speech.say("rest"));
    return Stream.of(
            tongue.opening(speech.say("first")),
            sentences(done.subList(0, first)),
            sentences(rest),
            speech.say("last"))
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** How many places make up about half of what was done. */
  private int firsts() {
    int all = deeds.stream().mapToInt(List::size).sum();
    int told = 0;
    int places = 0;
    while (told * 2 < all) {
      told += deeds.get(places++).size();
    }
    return places;
  }

  private String told(List<Deed> there, @Nullable Place before) {
    List<String> told = new ArrayList<>();
    for (Deed deed : there) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("where", deed.place().where());
      values.put("where.first", LetterSpeech.capitalized(deed.place().where()));
      if (deed.clause().isOwn()) {
        values.put("own", "yes");
      }
      values.put("deed", deed.clause().text());
      values.put("added", deed.clause().added());
      if (deed.place().role() != null) {
        values.put("role", deed.place().role());
      }
      if (!deed.place().now()) {
        values.put("ended", "yes");
      }
      if (deed.topic() != null) {
        values.put("topic", deed.topic());
      }
      if (before != null) {
        values.put(deed.place().isBefore(before) ? "back" : "forth", "yes");
      }
      told.add(speech.say(told.isEmpty() ? "deed" : "deed.there", values));
    }
    return sentences(told);
  }

  private static String sentences(List<String> texts) {
    return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
  }
}
