package io.autocraftcv.match;

import static io.autocraftcv.match.MatchTest.DEVELOPER;
import static io.autocraftcv.match.MatchTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Profile.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the score of whatever posting and profile. */
class ScoreTest {

  private static final List<String> NAMES =
      List.of(
          "Java",
          "Kafka",
          "Excel",
          "Wundversorgung",
          "accounting",
          "Scrum",
          "team player",
          "Go",
          "HACCP",
          "Vertrieb",
          "Photoshop",
          "Kubernetes",
          "5+ years of experience in Java",
          "Deutsch C1",
          "Bachelor's degree in nursing",
          "run a kitchen of eight",
          "empathy");

  private static final JobPosting DEVOPS =
      JobPosting.titled("DevOps Engineer (m/w/d)")
          .descriptionText(
              """
              Deine Aufgaben
              • Aufbau und Betrieb unserer Kubernetes-Plattform
              Dein Profil
              • Abgeschlossenes Studium der Informatik
              • Mehrjährige Erfahrung mit Docker und Terraform
              • Kenntnisse in Python oder Go
              """)
          .build();

  private static final Profile NURSE =
      Profile.fromJson(
          """
          {"basics": {"label": "Registered Nurse"},
           "work": [{"position": "Nurse", "startDate": "2012",
                     "highlights": ["Triage in a busy emergency department"]}],
           "education": [{"studyType": "Bachelor of Nursing", "area": "Nursing"}],
           "skills": [{"name": "Wound care"}, {"name": "Medication management"}]}
          """);

  private static List<String> some(Random random) {
    List<String> names = new ArrayList<>(NAMES);
    java.util.Collections.shuffle(names, random);
    return names.subList(0, 1 + random.nextInt(8));
  }

  private static Profile with(Profile profile, List<String> skills) {
    List<Skill> all = new ArrayList<>(profile.skills());
    skills.forEach(name -> all.add(new Skill(name, null, List.of())));
    return new Profile(
        profile.basics(),
        profile.work(),
        profile.volunteer(),
        profile.education(),
        profile.awards(),
        profile.certificates(),
        profile.publications(),
        all,
        profile.languages(),
        profile.interests(),
        profile.references(),
        profile.projects(),
        profile.meta(),
        profile.sources());
  }

  @Test
  void one_more_skill_never_lowers_it() {
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      JobPosting posting =
          JobPosting.titled(some(random).get(0))
              .requirements(some(random))
              .niceToHave(some(random))
              .responsibilities(some(random))
              .build();
      Profile before = with(DEVELOPER, some(random));
      Profile after = with(before, some(random));
      assertThat(Match.of(posting, after, TODAY).score())
          .as(posting.toJson())
          .isGreaterThanOrEqualTo(Match.of(posting, before, TODAY).score());
    }
  }

  @Test
  void a_profile_of_which_nothing_is_known_has_none() {
    assertThat(Match.of(DEVOPS, Profile.EMPTY, TODAY).score()).isZero();
  }

  @Test
  void a_posting_made_of_the_profile_is_nearly_full() {
    JobPosting own =
        JobPosting.titled("Backend Developer")
            .requirements(
                List.of(
                    "Java and Go",
                    "Bachelor of Science in Computer Science",
                    "5 years of experience as a Java developer",
                    "English, native"))
            .responsibilities(List.of("Move services to Kubernetes"))
            .build();
    assertThat(Match.of(own, DEVELOPER, TODAY).score()).isGreaterThan(90);
  }

  @Test
  void a_nurse_is_no_devops_engineer_and_a_developer_rather_is() {
    int nurse = Match.of(DEVOPS, NURSE, TODAY).score();
    assertThat(nurse).isLessThan(20);
    assertThat(Match.of(DEVOPS, DEVELOPER, TODAY).score()).isGreaterThan(nurse + 20);
  }

  @Test
  void it_is_the_sum_of_its_parts() {
    Match match = Match.of(DEVOPS, DEVELOPER, TODAY);
    double points = match.parts().stream().mapToDouble(Part::points).sum();
    assertThat(points).isCloseTo(match.score(), within(0.5));
    assertThat(match.parts().stream().mapToDouble(Part::weight).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_same_gives_the_same() {
    assertThat(Match.of(DEVOPS, DEVELOPER, TODAY)).isEqualTo(Match.of(DEVOPS, DEVELOPER, TODAY));
  }

  @Test
  void a_posting_of_a_title_alone_has_a_score_too() {
    JobPosting posting = JobPosting.titled("Java Developer").build();
    assertThat(Match.of(posting, DEVELOPER, TODAY).score()).isGreaterThan(80);
    assertThat(Match.of(JobPosting.titled("?!").build(), DEVELOPER, TODAY).score()).isZero();
  }
}
