package io.autocraftcv.webapp;

import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of documents that can be written again by itself.
 *
 * @param index of the position or the paragraph; 0 for the summary
 */
record Part(Kind kind, int index) {

  /** What parts there are. */
  enum Kind {
    SUMMARY,
    WORK,
    LETTER
  }

  private static final Pattern ID = Pattern.compile("(summary|work|letter)-(\\d{1,4})");

  /** {@code work-0} for what was done in the first position. */
  static Optional<Part> of(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? Stream.of(Kind.values())
            .filter(kind -> kind.name().equalsIgnoreCase(matcher.group(1)))
            .map(kind -> new Part(kind, Integer.parseInt(matcher.group(2))))
            .findFirst()
        : Optional.empty();
  }

  String id() {
    return switch (kind) {
      case SUMMARY -> "summary-0";
      case WORK -> "work-" + index;
      case LETTER -> "letter-" + index;
    };
  }

  /** The document of which it is a part. */
  Document.Type type() {
    return kind == Kind.LETTER ? Document.Type.COVER_LETTER : Document.Type.RESUME;
  }

  /**
   * What is written with this part as it is in what was made anew, and nothing else changed; the
   * same if it is no other.
   */
  Written taken(GeneratedDocuments made, Written written) {
    Written after = saying(made, written);
    return after.equals(written)
        ? written
        : after.withReport(PartReport.of(this, written.report(), made));
  }

  private Written saying(GeneratedDocuments made, Written written) {
    CoverLetter letter = written.letter();
    CoverLetter other = made.letter();
    return switch (kind) {
      case SUMMARY -> {
        String summary = made.resume().basics().summary();
        yield written.saying(
            written.resume().withBasics(written.resume().basics().withSummary(summary)), letter);
      }
      case WORK -> work(made, written);
      case LETTER ->
          letter == null || other == null
              ? written
              : written.saying(
                  written.resume(),
                  letter.withParagraphs(paragraphs(letter.paragraphs(), other.paragraphs())));
    };
  }

  private Written work(GeneratedDocuments made, Written written) {
    List<Profile.Work> work = new ArrayList<>(written.resume().work());
    if (index >= work.size() || index >= made.resume().work().size()) {
      return written;
    }
    Profile.Work before = work.get(index);
    work.set(index, before.telling(before.summary(), made.resume().work().get(index).highlights()));
    return written.saying(written.resume().withWork(work), written.letter());
  }

  /**
   * A letter begins and ends as every letter does; what is between is found by its place as long as
   * there is as much of it, and by its words otherwise.
   */
  private List<String> paragraphs(List<String> now, List<String> made) {
    if (index >= now.size() || made.isEmpty()) {
      return now;
    }
    boolean last = index == now.size() - 1;
    boolean placed = index == 0 || now.size() == made.size();
    int counterpart = last ? made.size() - 1 : placed ? index : Likeness.find(now.get(index), made);
    if (counterpart < 0) {
      return now;
    }
    List<String> paragraphs = new ArrayList<>(now);
    paragraphs.set(index, made.get(counterpart));
    return paragraphs;
  }
}
