package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Objects;

/** People of different professions and languages, as JSON Resume beside this class. */
final class Profiles {

  private Profiles() {}

  static Profile of(String person) {
    try (InputStream in = Profiles.class.getResourceAsStream(person + ".json")) {
      return Profile.fromJson(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The person with the first position as many times. */
  static Profile working(Profile person, int times) {
    return person.withWork(Collections.nCopies(times, person.work().get(0)));
  }
}
