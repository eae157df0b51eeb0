package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of a résumé beside the profile that was read from it, as the templates take it. */
final class SourceView {

  private SourceView() {}

  /**
   * @param profile as it is entered by now
   */
  static Map<String, Object> of(ResumeText text, Profile profile, Texts texts) {
    List<String> unplaced = text.unplacedIn(profile).stream().map(String::strip).toList();
    Set<String> marked = new HashSet<>(unplaced);
    int count = unplaced.size();
    return Map.of(
        "source",
        Map.of(
            "lines",
            text.lines().stream()
                .map(line -> Map.of("text", line, "unplaced", marked.contains(line.strip())))
                .toList(),
            "unplaced",
            unplaced,
            "hasUnplaced",
            count > 0,
            "count",
            count == 1 ? texts.say("oneUnplaced") : texts.say("unplaced", count)));
  }
}
