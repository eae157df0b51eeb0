package io.autocraftcv.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.match.Match;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterWriterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static CoverLetter letter(JobPosting posting, Profile profile, Wishes wishes) {
    return LetterWriter.write(posting, profile, Match.of(posting, profile, TODAY), wishes, TODAY);
  }

  @Test
  void nothing_known_makes_a_short_letter() {
    Profile profile = Profile.fromJson("{\"basics\":{\"name\":\"Ada Example\"}}");
    JobPosting posting = JobPosting.titled("Night Porter").company("Hotel Mira").build();

    CoverLetter letter = letter(posting, profile, Wishes.in(Locale.ENGLISH));

    assertThat(letter.paragraphs()).hasSize(2);
    assertThat(letter.paragraphs().get(0)).contains("Night Porter").contains("Hotel Mira");
  }
}
