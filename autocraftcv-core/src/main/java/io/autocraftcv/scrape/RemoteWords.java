package io.autocraftcv.scrape;

import io.autocraftcv.model.Remote;
import io.autocraftcv.words.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads where work is done out of words that say nothing else. "Hybrid cloud" and "remote sensing"
 * are not about that, so a word within a sentence does not count.
 */
final class RemoteWords {

  private static final Map<Remote, Wording> WORDS = new EnumMap<>(Remote.class);

  static {
    WORDS.put(
        Remote.HYBRID,
        Wording.of(
            """
        hybrid | hybrid work | hybrid remote | hybrid working | partially remote | partly remote
        hybride | télétravail partiel | teilweise homeoffice | teilweise home office
        hybrides arbeiten | híbrido | ibrido | télétravail hybride | hybrid role | hybrid position
        remote hybrid
        """));
    WORDS.put(
        Remote.REMOTE,
        Wording.of(
            """
        remote | fully remote | 100% remote | 100 % remote | remote work | work from home
        home based | remote job | remote position | remote only | remote first | telecommute | wfh
        anywhere | homeoffice | home office | télétravail | télétravail complet | full remote
        teletrabajo | remoto | da remoto | 100% remoto | temporarily remote | remote ok
        remote friendly
        """));
    WORDS.put(
        Remote.ONSITE,
        Wording.of(
            """
        on site | on-site | onsite | in office | in-office | in person | vor ort | sur site
        présentiel | presencial
        """));
  }

  private RemoteWords() {}

  /** What the words say, if they say nothing else. */
  static @Nullable Remote in(String words) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().is(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** What a part of a title says: "Engineer (Remote)", "Engineer - Hybrid". */
  static @Nullable Remote inPartsOf(String title) {
    return Stream.of(title.split("[-–—|(),/•:\\[\\]]", -1))
        .map(RemoteWords::in)
        .filter(remote -> remote != null)
        .findFirst()
        .orElse(null);
  }
}
