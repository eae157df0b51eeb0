package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.model.EducationLevel;
import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Seniority;
import io.autocraftcv.model.Source;
import io.autocraftcv.words.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and texts as companies write them, in several languages, without structured data. */
class UnderstandingTest {

  @Test
  void an_english_company_page() {
    JobPosting posting =
        Reading.page(
            """
            <html lang=en><title>Senior Backend Engineer | Careers | Brightwave Ltd</title>
            <header><nav><a href='/'>Home</a></nav></header><div class=cookie-consent>We use cookies.</div>
            <main><h1>Senior Backend Engineer</h1>
            <ul><li>Manchester, UK</li><li>Full-time</li><li>Hybrid</li></ul>
            <p>We raised £20m last year and our revenue is £5,000,000 per year.</p>
            <p><strong>What you'll do</strong></p><ul><li>Build our payments API in Kotlin</li></ul>
            <p><strong>What you'll bring</strong></p><ul><li>5+ years of experience with Java</li>
            <li>A bachelor's degree</li><li>Kafka is a plus</li></ul>
            <p><strong>What we offer</strong></p><ul><li>£65k–£80k pa</li><li>£1,500 training budget</li></ul></main>
            <footer>© 2026 Brightwave Ltd</footer>
            """);
    assertThat(posting.title()).isEqualTo("Senior Backend Engineer");
    assertThat(posting.company()).isEqualTo("Brightwave Ltd");
    assertThat(posting.locations()).containsExactly("Manchester, UK");
    assertThat(posting.remote()).isEqualTo(Remote.HYBRID);
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.salary())
        .hasToString("Salary[min=65000, max=80000, currency=GBP, period=YEAR]");
    assertThat(posting.responsibilities()).containsExactly("Build our payments API in Kotlin");
    assertThat(posting.requirements()).hasSize(2);
    assertThat(posting.niceToHave()).containsExactly("Kafka is a plus");
    assertThat(posting.skills()).contains("Java", "Kotlin", "Kafka");
    assertThat(posting.experienceYears()).isEqualTo(5);
    assertThat(posting.education()).isEqualTo(EducationLevel.BACHELOR);
    assertThat(posting.seniority()).isEqualTo(Seniority.SENIOR);
    assertThat(posting.sources())
        .containsKeys(
            "salary", "skills", "experienceYears", "education", "seniority", "niceToHave");
    assertThat(posting.sources().values())
        .allMatch(source -> source.origin() == Source.Origin.HEURISTIC);
  }

  @Test
  void a_german_page_whose_headline_is_a_slogan() {
    JobPosting posting =
        Reading.page(
            """
            <html lang=de><title>Bäckerei Sonnenkorn GmbH sucht Bäcker (m/w/d) in Augsburg</title>
            <h1>Werde Teil unseres Teams!</h1><h2>Bäcker (m/w/d)</h2>
            <dl><dt>Standort</dt><dd>86150 Augsburg</dd><dt>Beschäftigungsart</dt><dd>Vollzeit</dd></dl>
            <p>Deine Aufgaben:</p><p>- Herstellung von Brot und Brötchen<br>- Bedienung der Öfen</p>
            <p>Dein Profil:</p><p>- Abgeschlossene Ausbildung als Bäcker<br>- Mindestens 2 Jahre
            Berufserfahrung<br>- Führerschein Klasse B von Vorteil</p>
            <p>Wir bieten:</p><p>- ab 3.200 € brutto monatlich<br>- 50 € Sachbezug monatlich</p>
            <p>Bitte bewirb dich bis zum 31. März 2026.</p>
            """);
    assertThat(posting.title()).isEqualTo("Bäcker (m/w/d)");
    assertThat(posting.company()).isEqualTo("Bäckerei Sonnenkorn GmbH");
    assertThat(posting.locations()).containsExactly("86150 Augsburg");
    assertThat(posting.salary())
        .hasToString("Salary[min=3200, max=null, currency=EUR, period=MONTH]");
    assertThat(posting.validThrough()).hasToString("2026-03-31");
    assertThat(posting.responsibilities()).hasSize(2);
    assertThat(posting.niceToHave()).containsExactly("Führerschein Klasse B von Vorteil");
    assertThat(posting.experienceYears()).isEqualTo(2);
    assertThat(posting.education()).isEqualTo(EducationLevel.TRADE);
    assertThat(posting.language()).isEqualTo("de");
  }

  @Test
  void a_french_page_with_a_table() {
    JobPosting posting =
        Reading.page(
            """
            <html lang=fr><title>Infirmier(ère) H/F - Clinique des Tilleuls - Lyon</title>
            <h1>Infirmier(ère) H/F</h1><p>Clinique des Tilleuls – Lyon (69)</p>
            <table><tr><td>Type de contrat</td><td>CDI, temps plein</td></tr>
            <tr><td>Salaire</td><td>32-36 K€ brut par an</td></tr>
            <tr><td>Date limite</td><td>05/06/2026</td></tr></table>
            <h3>Vos missions</h3><ul><li>Assurer les soins</li></ul>
            <h3>Profil recherché</h3><ul><li>Au moins 3 ans d'expérience</li>
            <li>L'anglais serait un plus</li></ul>
            <h3>Nous offrons</h3><ul><li>Mutuelle et tickets restaurant</li></ul>
            """);
    assertThat(posting.company()).isEqualTo("Clinique des Tilleuls");
    assertThat(posting.locations()).containsExactly("Lyon");
    assertThat(posting.salary())
        .hasToString("Salary[min=32000, max=36000, currency=EUR, period=YEAR]");
    assertThat(posting.validThrough()).hasToString("2026-06-05");
    assertThat(posting.experienceYears()).isEqualTo(3);
    assertThat(posting.niceToHave()).containsExactly("L'anglais serait un plus");
    assertThat(posting.benefits()).containsExactly("Mutuelle et tickets restaurant");
    assertThat(posting.language()).isEqualTo("fr");
  }

  @Test
  void a_spanish_page_with_labels_in_one_line_and_bullets_by_characters() {
    JobPosting posting =
        Reading.page(
            """
            <html lang=es><title>Contable | Gestoría Martín S.L.</title><article><h1>Contable</h1>
            <p><b>Ubicación:</b> Sevilla <b>Jornada:</b> Jornada completa</p>
            <p><b>Funciones</b></p><p>• Llevar la contabilidad<br>• Preparar impuestos</p>
            <p><b>Requisitos</b></p><p>• Grado en Administración de Empresas<br>• Se valorará SAP</p>
            <p><b>Qué ofrecemos</b></p><p>• Salario: 24.000 - 28.000 € brutos anuales</p></article>
            """);
    assertThat(posting.company()).isEqualTo("Gestoría Martín S.L.");
    assertThat(posting.locations()).containsExactly("Sevilla");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.responsibilities()).hasSize(2);
    assertThat(posting.requirements()).containsExactly("Grado en Administración de Empresas");
    assertThat(posting.niceToHave()).containsExactly("Se valorará SAP");
    assertThat(posting.salary())
        .hasToString("Salary[min=24000, max=28000, currency=EUR, period=YEAR]");
  }

  @Test
  void icons_logos_and_the_head_of_a_table_are_read() {
    JobPosting icons =
        Reading.page(
            """
            <title>Pflegefachkraft (m/w/d) - Karriere</title><img class=logo alt='Klinikum Nordstern Logo'>
            <h1>Pflegefachkraft (m/w/d)</h1><p><span><svg aria-label='Standort'></svg> Rostock</span>
            <span><i aria-label='Arbeitszeit'></i> Teilzeit</span></p><h2>Über Klinikum Nordstern</h2>
            <p>Das Klinikum Nordstern hat 500 Betten und 20 Jahre Erfahrung in der Region.</p>
            <h2>Das erwartet Sie</h2><ul><li>Pflege auf der Station</li></ul>
            """);
    assertThat(icons.company()).isEqualTo("Klinikum Nordstern");
    assertThat(icons.locations()).containsExactly("Rostock");
    assertThat(icons.employmentTypes()).containsExactly(EmploymentType.PART_TIME);
    assertThat(icons.experienceYears()).isNull();
    JobPosting table =
        Reading.page(
            """
            <html lang=en-GB><title>University of Northgate: Research Fellow in Chemistry</title>
            <h1>Research Fellow in Chemistry</h1><h2>University of Northgate</h2>
            <table><tr><th>Location</th><th>Salary</th><th>Closing date</th></tr>
            <tr><td>Leeds</td><td>£38,205 to £44,263 per annum</td><td>04/06/2026</td></tr></table>
            <p>You will work in the group of Professor Ada Stone on catalysts for clean fuels.</p>
            <h3>Person specification</h3><ul><li>PhD in chemistry</li></ul>
            """);
    assertThat(table.company()).isEqualTo("University of Northgate");
    assertThat(table.locations()).containsExactly("Leeds");
    assertThat(table.salary())
        .hasToString("Salary[min=38205, max=44263, currency=GBP, period=YEAR]");
    assertThat(table.validThrough()).hasToString("2026-06-04");
    assertThat(table.education()).isEqualTo(EducationLevel.DOCTOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Baker - Crumb; Crumb",
        "Baker | Crumb | LinkedIn; Crumb",
        "Baker at Crumb; Crumb",
        "Job Application for Baker at Crumb; Crumb",
        "Crumb is hiring a Baker; Crumb",
        "Crumb hiring Baker in Bath, United Kingdom | LinkedIn; Crumb",
        "Crumb GmbH sucht Baker (m/w/d) in Berlin; Crumb GmbH",
        "Baker chez Crumb; Crumb",
        "Baker bei Crumb AG; Crumb AG",
        "Crumb recrute un Baker; Crumb",
        "Baker - Berlin - Crumb Careers; Crumb",
      })
  void the_name_of_a_page_names_the_company(String name, String company) {
    assertThat(PageTitle.of(name, "").company()).isEqualTo(company);
    assertThat(PageTitle.of(name, "").title()).startsWith("Baker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Salary: £45k–£55k pa; 45000; 55000; GBP; YEAR",
        "Wir zahlen 80.000 € brutto im Jahr.; 80000; ; EUR; YEAR",
        "Das Gehalt beträgt CHF 120'000 pro Jahr; 120000; ; CHF; YEAR",
        "Rémunération : 45-55 K€ brut annuel; 45000; 55000; EUR; YEAR",
        "ab 3.200 € monatlich; 3200; ; EUR; MONTH",
        "The pay for this role is €30 per hour.; 30; ; EUR; HOUR",
        "Base salary range: USD 120,000 - 150,000 per year; 120000; 150000; USD; YEAR",
      })
  void pay_is_found_in_sentences(
      String text, String min, String max, String currency, String period) {
    assertThat(PayInText.in(text, false))
        .hasToString(
            "Salary[min=%s, max=%s, currency=%s, period=%s]".formatted(min, max, currency, period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We raised €30,000,000 in funding.",
        "Our revenue is £5,000,000 per year.",
        "You own a marketing budget of $200,000 per year.",
        "€1,500 annual training budget",
        "A sign-on bonus of $5,000",
        "Essenszuschuss von 100 € im Monat",
        "Umsatz von 80 Mio. € im Jahr",
        "Meal vouchers of 100 CZK/day",
        "We serve 30,000 customers",
        "401k match up to $10,000",
      })
  void what_is_not_pay_is_not_taken_for_it(String text) {
    assertThat(PayInText.in(text, false)).isNull();
  }

  @Test
  void a_bare_dollar_is_that_of_the_place() {
    String page =
        "<h1>Cook</h1><p>Location: %s</p><p>Pay: $22 - $25/hr</p><h3>Duties</h3><p>Cook.</p>";
    assertThat(Reading.page(page.formatted("Portland, OR")).salary())
        .hasToString("Salary[min=22, max=25, currency=USD, period=HOUR]");
    assertThat(Reading.page(page.formatted("Toronto, ON")).salary())
        .hasToString("Salary[min=22, max=25, currency=CAD, period=HOUR]");
    assertThat(Reading.page(page.formatted("Somewhere")).salary())
        .hasToString("Salary[min=22, max=25, currency=null, period=HOUR]");
  }

  @Test
  void a_pasted_text_begins_with_title_company_and_place() {
    JobPosting posting =
        Reading.pasted(
            """
            Senior Nurse
            St. Mary's Hospital, London
            Full-time

            Responsibilities
            • Care for patients
            Requirements
            • Registered nurse with 4 years of experience
            Salary: £40,057 to £45,839 a year
            """);
    assertThat(posting.title()).isEqualTo("Senior Nurse");
    assertThat(posting.company()).isEqualTo("St. Mary's Hospital");
    assertThat(posting.locations()).containsExactly("London");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.experienceYears()).isEqualTo(4);
    assertThat(posting.salary())
        .hasToString("Salary[min=40057, max=45839, currency=GBP, period=YEAR]");
  }

  @Test
  void what_people_copy_along_is_not_the_title() {
    JobPosting posting =
        Reading.pasted(
            """
            Jetzt bewerben
            Stellenanzeige
            Softwareentwickler Java (m/w/d)
            Nordlicht Software GmbH · Hamburg · Vollzeit

            Ihr Profil
            - Abgeschlossenes Studium der Informatik
            - Idealerweise Kenntnisse in Kubernetes
            """);
    assertThat(posting.title()).isEqualTo("Softwareentwickler Java (m/w/d)");
    assertThat(posting.company()).isEqualTo("Nordlicht Software GmbH");
    assertThat(posting.locations()).containsExactly("Hamburg");
    assertThat(posting.niceToHave()).containsExactly("Idealerweise Kenntnisse in Kubernetes");
  }

  @Test
  void a_text_without_a_title_is_refused() {
    assertThatThrownBy(() -> Reading.pasted("We do many things every day. Join us in this.\n"))
        .isInstanceOfSatisfying(
            ScrapeException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(ScrapeException.Reason.NOT_A_JOB_POSTING));
  }

  @Test
  void a_line_in_bold_below_a_heading_divides_its_section() {
    String html =
        "<h2>Requirements</h2><p><b>By hand</b></p><ul><li>Strong arms</li></ul><p><b>By head</b></p>"
            + "<ul><li>Patience</li></ul><h2>Imprint</h2><ul><li>Crumb Ltd</li></ul>";
    assertThat(Sections.of(Prose.lines(Prose.of(html, null))))
        .isEqualTo(Map.of(Section.REQUIREMENTS, List.of("Strong arms", "Patience")));
  }
}
