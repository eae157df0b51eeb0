package io.autocraftcv.webapp;

import io.autocraftcv.grounding.Claim;
import io.autocraftcv.grounding.Grounding;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each sentence of the summary and the letter rests on: the lines to which the examination of
 * facts, by which every text is held that we write, traces its claims. Whatever a visitor has
 * changed since is examined as well.
 */
final class Grounds {

  private final Profile profile;
  private final Grounding grounding;
  private final Texts texts;

  private Grounds(Documents.Saved saved, Texts texts) {
    Written written = saved.written();
    Assignment assignment = written.assignment();
    this.profile = written.original();
    this.grounding =
        Grounding.of(
            profile,
            assignment == null ? null : assignment.posting(),
            LocalDate.ofInstant(saved.created(), ZoneOffset.UTC));
    this.texts = texts;
  }

  /** The texts that have such sentences, as the page shows them. */
  static List<Map<String, Object>> of(Documents.Saved saved, Texts texts) {
    Grounds grounds = new Grounds(saved, texts);
    List<Map<String, Object>> shown = new ArrayList<>();
    String summary = saved.written().resume().basics().summary();
    grounds.add(shown, "summary", summary == null ? List.of() : List.of(summary));
    CoverLetter letter = saved.written().letter();
    grounds.add(shown, "coverLetter", letter == null ? List.of() : letter.paragraphs());
    return shown;
  }

  private void add(List<Map<String, Object>> shown, String name, List<String> paragraphs) {
    List<Map<String, Object>> sentences = paragraphs.stream().flatMap(this::sentences).toList();
    if (!sentences.isEmpty()) {
      shown.add(Map.of("of", texts.say(name), "sentences", sentences));
    }
  }

  private Stream<Map<String, Object>> sentences(String paragraph) {
    return grounding.claims(paragraph).stream()
        .collect(Collectors.groupingBy(Claim::sentence, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(sentence -> sentence(sentence.getKey(), sentence.getValue()));
  }

  private Map<String, Object> sentence(String text, List<Claim> claims) {
    Map<String, String> lines = profile.texts();
    List<Map<String, Object>> evidence = new ArrayList<>();
    List<String> unsupported = new ArrayList<>();
    boolean posting = false;
    for (Claim claim : claims) {
      String path = claim.path();
      if (path == null) {
        unsupported.add(claim.text());
      } else if (path.startsWith("posting.")) {
        posting = true;
      } else {
        String line = lines.getOrDefault(path, claim.text());
        evidence.add(Map.of("text", line, "place", place(path)));
      }
    }
    return Map.of(
        "text",
        text,
        "evidence",
        evidence.stream().distinct().toList(),
        "posting",
        posting,
        "unsupported",
        String.join(", ", unsupported));
  }

  /** The position in which a line stands, or the section. */
  private String place(String path) {
    String entry = path.replaceFirst("\\..*", "");
    return ProfileLines.name(entry.equals("basics") ? path : entry, profile, texts);
  }
}
