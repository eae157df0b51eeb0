package io.autocraftcv.scrape;

import io.autocraftcv.model.Remote;
import io.autocraftcv.words.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        praca hybrydowa | hybrydowo | hybrydowa | híbrida | modelo híbrido | ibrida | modalità ibrida
        lavoro ibrido | hybride werken | hybridarbete | hybridní | hybridně | hibrid | гибрид | гибридный формат
        гібридний | гібридна робота | homeoffice möglich | home office möglich | teilweise remote | teilremote
        télétravail possible | télétravail occasionnel | télétravail ponctuel | teletrabajo parcial | ハイブリッド
        ハイブリッドワーク | smart working | partial | partial remote
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
        praca zdalna | zdalnie | zdalna | práce z domova | na dálku | in remoto | lavoro da remoto | på distans
        distans | etätyö | távmunka | uzaktan | удаленно | удаленная работа | удалённая работа | удалённо
        дистанційно | віддалена робота | trabalho remoto | 100% télétravail | 100% homeoffice | 100% teletrabajo
        フルリモート | 完全在宅 | 远程 | 远程办公 | 재택근무 | anywhere in the world | work from anywhere | worldwide | usa only
        us only | europe only | eu only | uk only
        """));
    WORDS.put(
        Remote.ONSITE,
        Wording.of(
            """
        on site | on-site | onsite | in office | in-office | in person | vor ort | sur site
        présentiel | presencial
        praca stacjonarna | stacjonarna | stacjonarnie | op locatie | in sede | in presenza | på plats
        на месте | в офисе | в офісі | на территории работодателя | 出社 | in-person | on location | no remote
        """));
  }

  /** "80 % Remote möglich". */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?iu)(\\d{2,3})\\s?%\\s?(?:remote|home ?office|télétravail|teletrabajo|zdalnie)"
              + "(?: möglich| work| possible)?");

  /** "Remote job: No". */
  private static final Wording NO = Wording.of("no | not eligible | nein | non | nee | nej | nie");

  private RemoteWords() {}

  /** What the words say, if they say nothing else. */
  static @Nullable Remote in(String words) {
    Matcher share = SHARE.matcher(words.strip());
    if (share.matches()) {
      return share.group(1).equals("100") ? Remote.REMOTE : Remote.HYBRID;
    }
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().is(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** What one of the pieces beside each other says, unless the next denies it. */
  static @Nullable Remote in(List<String> pieces, int at) {
    boolean denied = at + 1 < pieces.size() && NO.is(pieces.get(at + 1));
    return denied ? null : in(pieces.get(at));
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
