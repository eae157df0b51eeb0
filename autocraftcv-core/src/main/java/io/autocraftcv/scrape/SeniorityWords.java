package io.autocraftcv.scrape;

import io.autocraftcv.model.Seniority;
import io.autocraftcv.words.Wording;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the level of a position out of its title. */
final class SeniorityWords {

  private static final Map<Seniority, Wording> WORDS = new EnumMap<>(Seniority.class);

  static {
    WORDS.put(
        Seniority.INTERN,
        Wording.of(
            """
        intern | internship | praktikum | praktikant | praktikantin | pflichtpraktikum | werkstudent | werkstudentin
        working student | stagiaire | stage | prácticas | becario | becaria | tirocinio | trainee | apprentice
        auszubildende | auszubildender | azubi | ausbildung | alternance | alternant | alternante | apprenti
        """));
    WORDS.put(
        Seniority.JUNIOR,
        Wording.of(
            """
        junior | jr | graduate | entry level | entry-level | berufseinsteiger | berufseinsteigerin | einsteiger
        débutant | débutante | new grad | absolvent
        """));
    WORDS.put(
        Seniority.MID,
        Wording.of("mid | mid level | mid-level | intermediate | confirmé | confirmée"));
    WORDS.put(Seniority.SENIOR, Wording.of("senior | sr | sénior | expérimenté | expérimentée"));
    WORDS.put(
        Seniority.LEAD,
        Wording.of(
            """
        team lead | tech lead | technical lead | lead engineer | lead developer | teamleiter | teamleiterin | teamleitung
        team leader | gruppenleiter | gruppenleitung | chef d'équipe | jefe de equipo | jefa de equipo | principal engineer
        staff engineer | staff software engineer | principal software engineer | lead | technical team lead
        """));
    WORDS.put(
        Seniority.EXECUTIVE,
        Wording.of(
            """
        director of | vice president | vp | chief executive officer | chief technology officer | chief financial officer
        ceo | cto | cfo | coo | cio | cmo | geschäftsführer | geschäftsführerin | geschäftsführung | managing director
        head of | directeur général | directrice générale | director general | directora general | bereichsleiter
        bereichsleitung
        """));
  }

  /** These words mean something else in them. */
  private static final Wording OTHER =
      Wording.of(
          "lead generation | lead management | graduate school | stage manager | senior living | senior care");

  private SeniorityWords() {}

  /** The highest level that the title names, or null. */
  static @Nullable Seniority in(String title) {
    if (OTHER.isIn(title)) {
      return null;
    }
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().isIn(title))
        .map(Map.Entry::getKey)
        .reduce((lower, higher) -> higher)
        .orElse(null);
  }
}
