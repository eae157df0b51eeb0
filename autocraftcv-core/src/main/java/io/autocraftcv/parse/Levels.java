package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;

/** How well somebody knows something, in the words of several languages. */
final class Levels {

  private static final Wording NAMES =
      Wording.of(
          """
          beginner | novice | basic | elementary | intermediate | upper intermediate | advanced | expert | master | proficient | fluent | native
          native speaker | mother tongue | bilingual | conversational | working knowledge | professional working proficiency | good | very good
          excellent | experienced | skilled | competent | familiar | limited working proficiency | full professional proficiency
          native or bilingual proficiency | elementary proficiency | professional | business fluent | fair | strong | basics | proficiency
          grundkenntnisse | anfänger | fortgeschritten | fortgeschrittene | experte | sehr gut | gut | fließend | verhandlungssicher | muttersprache
          muttersprachler | muttersprachlich | gute kenntnisse | sehr gute kenntnisse | konversationssicher | expertenkenntnisse | grundlagen
          débutant | intermédiaire | avancé | confirmé | courant | bilingue | langue maternelle | notions | scolaire | lu, écrit, parlé | maîtrise
          básico | intermedio | avanzado | nativo | fluido | lengua materna | experto | nivel alto | nivel medio | bilingüe
          intermediário | avançado | fluente | língua materna | especialista | basis | gevorderd | vloeiend | moedertaal | goed | uitstekend
          base | intermedio | avanzato | fluente | madrelingua | ottimo | buono | scolastico | esperto
          a1 | a2 | b1 | b2 | c1 | c2 | level a1 | level a2 | level b1 | level b2 | level c1 | level c2
          """);

  private Levels() {}

  /** Whether the text says how well, and nothing else. */
  static boolean isLevel(String text) {
    return NAMES.is(text) || text.matches("[●○★☆•◦■□▪▫\\s]{2,}|\\d{1,3} ?%|\\d ?/ ?\\d{1,2}");
  }
}
