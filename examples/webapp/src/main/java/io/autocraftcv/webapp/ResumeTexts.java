package io.autocraftcv.webapp;

import io.autocraftcv.parse.ResumeText;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The texts of the résumés that profiles were read from. Each is kept with its profile, for as long
 * as that, and shown to nobody else.
 */
final class ResumeTexts {

  private final Jdbi jdbi;

  ResumeTexts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Without effect if the profile has one, is gone, or the text is empty. */
  void keep(String owner, String profile, ResumeText text) {
    if (!text.text().isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update profile set source = ? where owner = ? and id = ? and source is null",
                  text.text(),
                  owner,
                  profile));
    }
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
