package io.autocraftcv.render;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Letters for tests. */
final class Letters {

  private Letters() {}

  static CoverLetter of(Profile sender, String... paragraphs) {
    return new CoverLetter(
        sender.basics(),
        "Harbour Foods",
        LocalDate.of(2026, 11, 24),
        "Application as engineer",
        "Dear hiring team,",
        List.of(paragraphs),
        "Kind regards,",
        Locale.ENGLISH);
  }
}
