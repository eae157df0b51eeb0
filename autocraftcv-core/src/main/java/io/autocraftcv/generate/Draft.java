package io.autocraftcv.generate;

import io.autocraftcv.grounding.Claim;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documents will say, before it is chosen and set.
 *
 * @param profile its passages may have been reworded; each stands where it stood
 * @param letter is written even if only the résumé is wanted
 * @param removed what was written and taken out again, because nothing supports it
 * @param generator who wrote: {@code offline}, or the name of the model
 * @param fallback why somebody else had to finish, or null
 */
record Draft(
    Profile profile,
    CoverLetter letter,
    List<Claim> removed,
    String generator,
    Report.@Nullable Fallback fallback) {

  Draft {
    removed = List.copyOf(removed);
  }

  /** In other words, by this model. */
  Draft by(String model, Profile profile, CoverLetter letter) {
    return new Draft(profile, letter, removed, model, fallback);
  }

  /** As it is, since nothing more came of the model. */
  Draft endedBy(String code, String sentence) {
    Report.Fallback ended = new Report.Fallback(code, sentence);
    return new Draft(profile, letter, removed, generator, ended);
  }

  Draft removing(List<Claim> more) {
    List<Claim> all = new ArrayList<>(removed);
    all.addAll(more);
    return new Draft(profile, letter, all, generator, fallback);
  }
}
