package io.autocraftcv.render;

import static java.util.Objects.requireNonNull;

import io.autocraftcv.model.Profile;
import java.util.Locale;

/**
 * How a document is set.
 *
 * @param template one of {@link Renderer#templates()}
 * @param language of headings and dates: English or German; English stands in for any other
 * @param paper on which it is printed
 */
public record Look(String template, Locale language, Paper paper) {

  /** The template that is used unless another is chosen. */
  public static final String CLASSIC = "classic";

  public Look {
    requireNonNull(template, "template");
    requireNonNull(paper, "paper");
    language = language.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** The classic template in English, on the paper of the country in which the person lives. */
  public static Look of(Profile.Basics basics) {
    String country = basics.location() == null ? null : basics.location().countryCode();
    return new Look(CLASSIC, Locale.ENGLISH, Paper.of(country));
  }

  /** The same look with another template. */
  public Look withTemplate(String template) {
    return new Look(template, language, paper);
  }

  /** The same look in another language. */
  public Look withLanguage(Locale language) {
    return new Look(template, language, paper);
  }

  /** The same look on other paper. */
  public Look withPaper(Paper paper) {
    return new Look(template, language, paper);
  }
}
