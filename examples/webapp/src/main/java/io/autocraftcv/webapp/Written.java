package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import org.jspecify.annotations.Nullable;

/**
 * What was written for one position, and what it was written from.
 *
 * @param title of the position
 * @param company empty if the posting does not say
 * @param original the whole profile as it was then
 * @param letter null if none was wanted
 * @param report as JSON
 * @param assignment what it was written for, or null of documents older than that is kept
 */
record Written(
    String title,
    String company,
    Look look,
    Profile original,
    Profile resume,
    @Nullable CoverLetter letter,
    String report,
    @Nullable Assignment assignment) {

  /** The same, in other words. */
  Written saying(Profile resume, @Nullable CoverLetter letter) {
    return new Written(title, company, look, original, resume, letter, report, assignment);
  }

  Written withLook(Look look) {
    return new Written(title, company, look, original, resume, letter, report, assignment);
  }

  Written withReport(String report) {
    return new Written(title, company, look, original, resume, letter, report, assignment);
  }
}
