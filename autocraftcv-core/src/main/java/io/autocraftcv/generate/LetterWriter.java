package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterEvidence.Deed;
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

  static CoverLetter write(
      JobPosting posting, Profile profile, Match match, Wishes wishes, LocalDate today) {
    return write(posting, profile, match, wishes, today, 0);
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
    Map<String, String> facts = LetterFacts.of(posting, profile, match, tongue, today);
    LetterSpeech speech =
        new LetterSpeech(
            LetterPhrases.in(wishes.language()),
            facts,
            marks(wishes),
            seed(posting, profile),
            variation);
    int most =
        switch (wishes.length()) {
          case SHORT -> 2;
          case MEDIUM -> 4;
          case LONG -> 6;
        };
    LetterWriter writer =
        new LetterWriter(
            wishes, tongue, speech, LetterEvidence.best(profile, match, wishes, today, most));
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

  private static Set<String> marks(Wishes wishes) {
    return Stream.of(wishes.tone(), wishes.length())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static long seed(JobPosting posting, Profile profile) {
    String who = profile.basics().name() + "|" + posting.title() + "|" + posting.company();
    return who.hashCode();
  }

  private List<String> paragraphs() {
    List<String> middle = new ArrayList<>();
    for (List<Deed> there : deeds) {
      middle.add(told(there, middle.isEmpty()));
    }
    String qualified = sentences(speech.say("skills"), speech.say("degree"), speech.say("others"));
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(tongue.opening(speech.say("first")));
    if (wishes.length() == Wishes.Length.SHORT || middle.isEmpty()) {
      middle.add(qualified);
      paragraphs.add(sentences(middle.toArray(String[]::new)));
    } else {
      paragraphs.add(sentences(speech.say("lead"), middle.get(0)));
      List<String> rest = new ArrayList<>(middle.subList(1, middle.size()));
      rest.add(qualified);
      paragraphs.add(sentences(rest.toArray(String[]::new)));
    }
    paragraphs.add(speech.say("last"));
    return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  private String told(List<Deed> there, boolean begins) {
    List<String> told = new ArrayList<>();
    for (Deed deed : there) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("where", deed.place().where());
      if (deed.place().role() != null) {
        values.put("role", deed.place().role());
      }
      values.put("deed", deed.clause().text());
      values.put("added", deed.clause().added());
      String passage = !told.isEmpty() ? "deed.there" : begins ? "deed" : "deed.elsewhere";
      told.add(speech.say(passage, values));
    }
    return sentences(told.toArray(String[]::new));
  }

  private static String sentences(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
  }
}
