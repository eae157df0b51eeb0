package io.autocraftcv.webapp;

import io.autocraftcv.parse.ResumeText;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The texts of the résumés that profiles were read from. Each is kept with its profile, for as long
 * as that, and shown to nobody else.
 */
final class ResumeTexts {

  /** Some sixty pages; whoever sends more has sent a book, and a page can not show it. */
  private static final int MOST_CHARACTERS = 200_000;

  private static final int MOST_LINES = 3_000;

  private final Jdbi jdbi;

  ResumeTexts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps the text, or its beginning. Without effect if the profile has one, is gone, or the text
   * is empty.
   */
  void keep(String owner, String profile, ResumeText text) {
    if (!text.text().isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update profile set source = ? where owner = ? and id = ? and source is null",
                  beginning(text.text()),
                  owner,
                  profile));
    }
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
        .lines()
        .limit(MOST_LINES)
        .collect(Collectors.joining("\n"));
  }

  Optional<ResumeText> find(String owner, String profile) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select source from profile"
                        + " where owner = :owner and id = :id and source is not null"
                        + Belongings.WANTED)
                .bind("owner", owner)
                .bind("id", profile)
                .map((row, context) -> new ResumeText(row.getString("source")))
                .findOne());
  }
}
