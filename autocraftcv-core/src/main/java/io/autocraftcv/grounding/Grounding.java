package io.autocraftcv.grounding;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds texts about somebody, English or German, against the person's profile. Every employer,
 * title, date, degree, number, skill and certificate must be traced to it; what the posting alone
 * says may be repeated only where a sentence speaks of the job. In doubt a claim is not supported:
 * a true sentence lost costs less than a lie that stays. Immutable.
 */
public final class Grounding {

  private static final List<Rule> RULES =
      List.of(
          new Contacts(),
          new Sought(),
          new Employers(),
          new Verbatim(),
          new Standing(),
          new Degrees(),
          new Certificates(),
          new Titles(),
          new Languages(),
          new Dates(),
          new Numbers(),
          new Terms());

  private static final Rule INSTRUCTIONS = new Instructions();

  private final Known known;

  private Grounding(Known known) {
    this.known = known;
  }

  /**
   * Prepares to examine texts about this person.
   *
   * @param posting for which the texts are written, or null
   * @param today for how long somebody has been working
   */
  public static Grounding of(Profile profile, @Nullable JobPosting posting, LocalDate today) {
    return new Grounding(Known.of(profile, posting, today));
  }

  /** Every claim of fact in the text, with what supports it, in order. */
  public List<Claim> claims(String text) {
    return Sentences.of(text).stream()
        .flatMap(sentence -> claims(sentence, known).stream())
        .toList();
  }

  /** The text without the sentences of which nothing supports a claim. */
  public Checked check(String text) {
    return check(text, known);
  }

  /**
   * The same for a text about one entry of the profile, which no other entry supports.
   *
   * @param entry its path, as {@code work[0]}
   */
  public Checked check(String text, String entry) {
    return check(text, known.within(entry));
  }

  private static Checked check(String text, Known known) {
    StringBuilder kept = new StringBuilder();
    List<Claim> unsupported = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      List<Claim> lies = claims(sentence, known).stream().filter(c -> !c.isSupported()).toList();
      unsupported.addAll(lies);
      if (lies.isEmpty()) {
        kept.append(sentence);
      }
    }
    return new Checked(unsupported.isEmpty() ? text : kept.toString().strip(), unsupported);
  }

  private static List<Claim> claims(String text, Known known) {
    Inspection sentence = new Inspection(known, text.strip());
    INSTRUCTIONS.judge(sentence);
    Fact whole = known.facts().saying(sentence.sentence);
    if (whole != null) {
      sentence.supported(whole);
    } else {
      RULES.forEach(rule -> rule.judge(sentence));
    }
    return sentence.claims();
  }
}
