package io.autocraftcv.generate;

import io.autocraftcv.grounding.Checked;
import io.autocraftcv.grounding.Claim;
import io.autocraftcv.grounding.Grounding;
import io.autocraftcv.model.CoverLetter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes without a language model: needs no key and no network, and always comes to an end. */
final class OfflineWriter {

  /** How the report names it. */
  static final String NAME = "offline";

  private OfflineWriter() {}

  static Draft draft(
      DocumentRequest request, Analysis analysis, Grounding grounding, LocalDate today) {
    CoverLetter letter =
        LetterWriter.write(
            request.posting(),
            request.profile(),
            analysis.match(),
            analysis.wishes(),
            today,
            request.variation());
    List<Claim> removed = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : letter.paragraphs()) {
      Checked checked = grounding.check(paragraph);
      removed.addAll(checked.unsupported());
      if (!checked.text().isBlank()) {
        paragraphs.add(checked.text());
      }
    }
    return new Draft(request.profile(), letter.withParagraphs(paragraphs), removed, NAME, null);
  }
}
