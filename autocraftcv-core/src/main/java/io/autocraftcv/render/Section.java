package io.autocraftcv.render;

import java.util.List;
import java.util.Locale;

/** A part of a résumé under a heading. */
record Section(Kind kind, String heading, List<Entry> entries) {

  /**
   * The parts in the order in which they are printed. The headings are those that people and
   * applicant-tracking systems look for.
   */
  enum Kind {
    SUMMARY("Summary", "Profil"),
    WORK("Work Experience", "Berufserfahrung"),
    PROJECTS("Projects", "Projekte"),
    EDUCATION("Education", "Ausbildung"),
    SKILLS("Skills", "Kenntnisse"),
    LANGUAGES("Languages", "Sprachen"),
    CERTIFICATES("Certifications", "Zertifikate"),
    PUBLICATIONS("Publications", "Publikationen"),
    AWARDS("Awards", "Auszeichnungen"),
    VOLUNTEER("Volunteering", "Ehrenamt"),
    INTERESTS("Interests", "Interessen"),
    REFERENCES("References", "Referenzen");

    private final String english;
    private final String german;

    Kind(String english, String german) {
      this.english = english;
      this.german = german;
    }

    /** Whether what it tells of has a line each, and no story. */
    boolean isListed() {
      return this == CERTIFICATES || this == PUBLICATIONS || this == AWARDS;
    }

    /** Whether the page of an entry is its organisation's, and a link on that name says enough. */
    boolean linksOrganisation() {
      return this == WORK || this == EDUCATION || this == VOLUNTEER;
    }

    String heading(Locale language) {
      return language.equals(Locale.GERMAN) ? german : english;
    }
  }

  Section(Kind kind, Locale language, List<Entry> entries) {
    this(kind, kind.heading(language), entries);
  }

  Section {
    entries = List.copyOf(entries);
  }
}
