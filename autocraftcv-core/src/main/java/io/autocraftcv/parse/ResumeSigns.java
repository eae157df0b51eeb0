package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.reading.Reading;
import io.autocraftcv.words.Wording;
import java.util.List;
import java.util.Objects;

/**
 * Tells résumés from other documents: a résumé tells of one person's past, with sections that
 * résumés have, dates, and ways to reach the person. An advertisement has requirements, an invoice
 * a total.
 */
final class ResumeSigns {

  private static final int ENOUGH = 4;

  private static final Wording OTHERS =
      Wording.of(
          """
          invoice | invoice number | amount due | total due | subtotal | payment terms | bill to | purchase order | vat number | due date
          rechnung | rechnungsnummer | gesamtbetrag | zahlbar bis | facture | montant total | factura | importe total
          ingredients | preheat the oven | serves | zutaten | ingrédients | ingredientes
          we are looking for | we're looking for | you will be responsible | what we offer | we offer | apply now | how to apply | to apply
          equal opportunity employer | the ideal candidate | the successful candidate | your responsibilities | your profile | join our team
          join us | about the role | the role | what you'll do | what you will do | who you are | closing date | send your cv | send your resume
          send your application | we are hiring | wir suchen | wir bieten | ihre aufgaben | ihr profil | deine aufgaben | dein profil
          bewerben sie sich | nous recherchons | nous offrons | votre profil | vos missions | postulez | buscamos | ofrecemos | tu perfil
          dear hiring manager | dear sir or madam | dear sirs | yours sincerely | yours faithfully | i am writing to apply
          sehr geehrte damen und herren | mit freundlichen grüßen | madame, monsieur
          terms and conditions | hereinafter | table of contents | abstract | chapter | minutes of the meeting | agenda
          """);

  /** More than thirty pages of it hold. */
  private static final int MOST_LINES = 8_000;

  private static final int MOST_LETTERS = 600_000;

  private ResumeSigns() {}

  /** Before anything is understood: a book is no résumé, however it begins. */
  static void checkSize(Reading reading) {
    int letters = reading.lines().stream().mapToInt(line -> line.text().length()).sum();
    if (reading.lines().size() > MOST_LINES || letters > MOST_LETTERS) {
      throw new NotAResumeException(
          "This is far longer than a résumé. " + NotAResumeException.ADVICE);
    }
  }

  static void check(Profile profile, List<Section> sections, List<Item> items) {
    if (signs(profile, sections) - others(items) < ENOUGH) {
      throw new NotAResumeException(
          "This does not look like a résumé: we found too little of what one has, such as work,"
              + " education and a way to reach you. "
              + NotAResumeException.ADVICE);
    }
  }

  private static int signs(Profile profile, List<Section> sections) {
    int signs =
        (int)
            sections.stream()
                .map(Section::kind)
                .filter(Objects::nonNull)
                .filter(kind -> kind != SectionKind.OTHER && kind != SectionKind.CONTACT)
                .distinct()
                .count();
    signs += profile.basics().email() == null ? 0 : 2;
    signs += profile.basics().phone() == null ? 0 : 1;
    signs += profile.work().stream().anyMatch(work -> work.startDate() != null) ? 2 : 0;
    signs += profile.education().stream().anyMatch(school -> school.endDate() != null) ? 1 : 0;
    return signs;
  }

  private static int others(List<Item> items) {
    return (int) items.stream().filter(item -> OTHERS.isIn(item.text())).limit(8).count() * 2;
  }
}
