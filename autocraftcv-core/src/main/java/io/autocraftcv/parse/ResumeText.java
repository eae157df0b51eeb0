package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Reading;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in a résumé, for a person to compare a profile with.
 *
 * @param text a line for each of the document's, in reading order; the number of a line, from 1, is
 *     that of {@link io.autocraftcv.model.Source.Place}; what is set apart is divided by a tab
 */
public record ResumeText(String text) {

  /** What neither pages nor databases take. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  /** A document that says itself what is what, as JSON Resume does. */
  static final ResumeText NONE = new ResumeText("");

  static ResumeText of(Reading reading) {
    StringBuilder text = new StringBuilder();
    for (Line line : reading.lines()) {
      text.append(CONTROL.matcher(line.text()).replaceAll(" ")).append('\n');
    }
    return new ResumeText(text.toString());
  }

  /** Its lines; some may be blank. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /**
   * The lines of whose words the profile has fewer than half in one place. Headings that sections
   * are known by, labels, dates and numbers of pages are none of them. That a line is not among
   * them shows that it was kept, not that it was understood.
   */
  public List<String> unplacedIn(Profile profile) {
    Placed placed = new Placed(profile);
    return lines().stream().filter(line -> !placed.holds(line)).toList();
  }
}
