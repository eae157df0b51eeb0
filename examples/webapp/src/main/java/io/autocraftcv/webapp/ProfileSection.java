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
 * @param title its heading
 * @param entry what one of its entries is called; empty if the section is the only one
 */
record ProfileSection(String path, String title, String entry, List<Field> fields) {

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
   * @param about what a browser may fill it in by ({@code autocomplete}), or empty
   */
  record Field(String name, String label, Kind kind, String about) {}

  static final List<ProfileSection> ALL =
      List.of(
          new ProfileSection(
              "basics",
              "About you",
              "",
              List.of(
                  new Field("name", "Name", WORDS, "name"),
                  new Field("label", "Headline", WORDS, "organization-title"),
                  new Field("email", "E-mail", WORDS, "email"),
                  new Field("phone", "Phone", WORDS, "tel"),
                  new Field("url", "Website", WORDS, "url"),
                  new Field("location.address", "Street", WORDS, "street-address"),
                  new Field("location.postalCode", "Postal code", WORDS, "postal-code"),
                  new Field("location.city", "City", WORDS, "address-level2"),
                  new Field("location.region", "Region", WORDS, "address-level1"),
                  new Field("location.countryCode", "Country code", WORDS, "country"),
                  of("summary", "Summary", TEXT))),
          listed(
              "basics.profiles",
              "Profiles on the web",
              "Profile",
              of("network", "Network", WORDS),
              of("username", "User name", WORDS),
              of("url", "Address", WORDS)),
          listed(
              "work",
              "Work experience",
              "Position",
              of("position", "Position", WORDS),
              of("name", "Employer", WORDS),
              of("location", "Place", WORDS),
              of("url", "Website", WORDS),
              of("startDate", "Start", DATE),
              of("endDate", "End", DATE),
              of("summary", "Summary", TEXT),
              of("highlights", "Highlights", LINES)),
          listed(
              "education",
              "Education",
              "Education",
              of("institution", "Institution", WORDS),
              of("studyType", "Degree", WORDS),
              of("area", "Field of study", WORDS),
              of("score", "Grade", WORDS),
              of("startDate", "Start", DATE),
              of("endDate", "End", DATE),
              of("url", "Website", WORDS),
              of("courses", "Courses", LINES)),
          listed(
              "skills",
              "Skills",
              "Skill",
              of("name", "Skill or group", WORDS),
              of("level", "Level", WORDS),
              of("keywords", "Skills of the group", LINES)),
          listed(
              "languages",
              "Languages",
              "Language",
              of("language", "Language", WORDS),
              of("fluency", "Fluency", WORDS)),
          listed(
              "projects",
              "Projects",
              "Project",
              of("name", "Name", WORDS),
              of("url", "Website", WORDS),
              of("startDate", "Start", DATE),
              of("endDate", "End", DATE),
              of("description", "Description", TEXT),
              of("highlights", "Highlights", LINES),
              of("keywords", "Keywords", LINES)),
          listed(
              "certificates",
              "Certificates",
              "Certificate",
              of("name", "Name", WORDS),
              of("issuer", "Issuer", WORDS),
              of("date", "Date", DATE),
              of("url", "Website", WORDS)),
          listed(
              "publications",
              "Publications",
              "Publication",
              of("name", "Title", WORDS),
              of("publisher", "Publisher", WORDS),
              of("releaseDate", "Date", DATE),
              of("url", "Website", WORDS),
              of("summary", "Summary", TEXT)),
          listed(
              "awards",
              "Awards",
              "Award",
              of("title", "Title", WORDS),
              of("awarder", "Awarded by", WORDS),
              of("date", "Date", DATE),
              of("summary", "Summary", TEXT)),
          listed(
              "volunteer",
              "Volunteering",
              "Volunteering",
              of("position", "Role", WORDS),
              of("organization", "Organization", WORDS),
              of("url", "Website", WORDS),
              of("startDate", "Start", DATE),
              of("endDate", "End", DATE),
              of("summary", "Summary", TEXT),
              of("highlights", "Highlights", LINES)),
          listed(
              "interests",
              "Interests",
              "Interest",
              of("name", "Interest", WORDS),
              of("keywords", "Keywords", LINES)),
          listed(
              "references",
              "References",
              "Reference",
              of("name", "Name", WORDS),
              of("reference", "Reference", TEXT)));

  private static ProfileSection listed(String path, String title, String entry, Field... fields) {
    return new ProfileSection(path, title, entry, Arrays.asList(fields));
  }

  private static Field of(String name, String label, Kind kind) {
    return new Field(name, label, kind, "");
  }

  boolean isList() {
    return !entry.isEmpty();
  }
}
