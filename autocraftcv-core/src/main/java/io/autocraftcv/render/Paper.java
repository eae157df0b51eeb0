package io.autocraftcv.render;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheets of paper that the world uses. */
public enum Paper {
  A4,
  LETTER;

  /** Those that Unicode CLDR lists. */
  private static final Set<String> LETTER_COUNTRIES =
      Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

  /**
   * What printers of a country hold.
   *
   * @param countryCode of ISO 3166, or null if it is not known
   */
  public static Paper of(@Nullable String countryCode) {
    return countryCode != null && LETTER_COUNTRIES.contains(countryCode.toUpperCase(Locale.ROOT))
        ? LETTER
        : A4;
  }
}
