package io.autocraftcv.webapp;

import static io.autocraftcv.webapp.ProfileSection.Kind.DATE;
import static io.autocraftcv.webapp.ProfileSection.Kind.LINES;
import static io.autocraftcv.webapp.ProfileSection.Kind.TEXT;
import static io.autocraftcv.webapp.ProfileSection.Kind.WORDS;

import java.util.Arrays;
import java.util.List;

/**
 * A section of the form in which a profile is corrected.
 *
 * @param path where it is in JSON Resume
 * @param isList whether it has entries; otherwise it is the only one
 */
record ProfileSection(String path, boolean isList, List<Field> fields) {

  /** How a value is entered. */
  enum Kind {
    WORDS,
    DATE,
    /** A text of several lines. */
    TEXT,
    /** A list, a line for each of its values. */
    LINES
  }

  /**
   * A value of an entry.
   *
   * @param name in JSON Resume
   * @param called the text that names it
   * @param about what a browser may fill it in by ({@code autocomplete}), or empty
   */
  record Field(String name, String called, Kind kind, String about) {

    String label(Texts texts) {
      return texts.say("label." + called);
    }
  }

  static final List<ProfileSection> ALL =
      List.of(
          new ProfileSection(
              "basics",
              false,
              List.of(
                  new Field("name", "name", WORDS, "name"),
                  new Field("label", "headline", WORDS, "organization-title"),
                  new Field("image", "image", WORDS, "photo"),
                  new Field("email", "email", WORDS, "email"),
                  new Field("phone", "phone", WORDS, "tel"),
                  new Field("url", "website", WORDS, "url"),
                  new Field("location.address", "street", WORDS, "street-address"),
                  new Field("location.postalCode", "postalCode", WORDS, "postal-code"),
                  new Field("location.city", "city", WORDS, "address-level2"),
                  new Field("location.region", "region", WORDS, "address-level1"),
                  new Field("location.countryCode", "countryCode", WORDS, "country"),
                  of("summary", "summary", TEXT))),
          listed(
              "basics.profiles",
              of("network", "network", WORDS),
              of("username", "userName", WORDS),
              of("url", "address", WORDS)),
          listed(
              "work",
              of("position", "position", WORDS),
              of("name", "employer", WORDS),
              of("location", "place", WORDS),
              of("url", "website", WORDS),
              of("startDate", "start", DATE),
              of("endDate", "end", DATE),
              of("description", "aboutEmployer", TEXT),
              of("summary", "about", TEXT),
              of("highlights", "highlights", LINES)),
          listed(
              "education",
              of("institution", "institution", WORDS),
              of("studyType", "degree", WORDS),
              of("area", "area", WORDS),
              of("score", "grade", WORDS),
              of("startDate", "start", DATE),
              of("endDate", "end", DATE),
              of("url", "website", WORDS),
              of("courses", "courses", LINES)),
          listed(
              "skills",
              of("name", "skill", WORDS),
              of("level", "level", WORDS),
              of("keywords", "groupSkills", LINES)),
          listed("languages", of("language", "language", WORDS), of("fluency", "fluency", WORDS)),
          listed(
              "projects",
              of("name", "name", WORDS),
              of("entity", "organization", WORDS),
              of("type", "projectType", WORDS),
              of("url", "website", WORDS),
              of("startDate", "start", DATE),
              of("endDate", "end", DATE),
              of("roles", "roles", LINES),
              of("description", "description", TEXT),
              of("highlights", "highlights", LINES),
              of("keywords", "keywords", LINES)),
          listed(
              "certificates",
              of("name", "name", WORDS),
              of("issuer", "issuer", WORDS),
              of("date", "date", DATE),
              of("url", "website", WORDS)),
          listed(
              "publications",
              of("name", "title", WORDS),
              of("publisher", "publisher", WORDS),
              of("releaseDate", "date", DATE),
              of("url", "website", WORDS),
              of("summary", "about", TEXT)),
          listed(
              "awards",
              of("title", "title", WORDS),
              of("awarder", "awarder", WORDS),
              of("date", "date", DATE),
              of("summary", "about", TEXT)),
          listed(
              "volunteer",
              of("position", "role", WORDS),
              of("organization", "organization", WORDS),
              of("url", "website", WORDS),
              of("startDate", "start", DATE),
              of("endDate", "end", DATE),
              of("summary", "about", TEXT),
              of("highlights", "highlights", LINES)),
          listed("interests", of("name", "interest", WORDS), of("keywords", "keywords", LINES)),
          listed("references", of("name", "name", WORDS), of("reference", "reference", TEXT)));

  private static ProfileSection listed(String path, Field... fields) {
    return new ProfileSection(path, true, Arrays.asList(fields));
  }

  private static Field of(String name, String label, Kind kind) {
    return new Field(name, label, kind, "");
  }

  String title(Texts texts) {
    return texts.say("section." + path);
  }

  /** What one of its entries is called. */
  String entry(int number, Texts texts) {
    return texts.say("entry." + path, number);
  }
}
