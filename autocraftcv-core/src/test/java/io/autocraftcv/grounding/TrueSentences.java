package io.autocraftcv.grounding;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a profile in the sentences of summaries, bullets and letters. */
final class TrueSentences {

  private final Profile profile;
  private final boolean german;
  private final List<String> sentences = new ArrayList<>();

  private TrueSentences(Profile profile, Locale language) {
    this.profile = profile;
    this.german = language.equals(Locale.GERMAN);
  }

  /**
   * @param years for how long the person has worked, by the dates
   */
  static List<String> of(Profile profile, Locale language, int years) {
    TrueSentences all = new TrueSentences(profile, language);
    profile.work().forEach(all::work);
    profile.education().forEach(all::education);
    all.others();
    all.years(years);
    return all.sentences;
  }

  private void work(Profile.Work work) {
    String name = work.name();
    String position = work.position();
    String from = date(work.startDate());
    String to = work.endDate() == null ? null : date(work.endDate());
    if (german) {
      say("Bei %s habe ich als %s gearbeitet.", name, position);
      say("Als %s bei %s habe ich viel gelernt.", position, name);
      say("Meine Zeit bei %s hat mich geprägt.", name);
      if (to == null) {
        say("Seit %s arbeite ich als %s bei %s.", work.startDate().year(), position, name);
        say("Derzeit bin ich bei %s tätig.", name);
      } else {
        say(
            "Von %s bis %s war ich %s bei %s.",
            work.startDate().year(), work.endDate().year(), position, name);
      }
    } else {
      say("At %s I worked as %s.", name, position);
      say("As %s at %s, I learned to work carefully with my team.", position, name);
      say("%s, %s", position, name);
      say("In my time at %s I took on more responsibility.", name);
      if (to == null) {
        say("I have been working as %s at %s since %s.", position, name, from);
        say("Since %s I have worked for %s.", work.startDate().year(), name);
        say("I currently work at %s as %s.", name, position);
      } else {
        say("At %s I worked as %s from %s to %s.", name, position, from, to);
        say(
            "From %s to %s I was %s at %s.",
            work.startDate().year(), work.endDate().year(), position, name);
        say("I left %s in %s.", name, to);
      }
    }
    for (String highlight : work.highlights()) {
      sentences.add(highlight);
      String lower =
          highlight.substring(0, 1).toLowerCase(Locale.ROOT)
              + highlight.substring(1).replaceFirst("\\.$", "");
      if (german) {
        say("Bei %s: %s.", name, highlight.replaceFirst("\\.$", ""));
      } else {
        say("At %s, I %s.", name, lower);
        say("As %s at %s, I %s, which I am proud of.", position, name, lower);
        say("For example, I %s.", lower);
      }
    }
    if (work.summary() != null) {
      sentences.add(work.summary());
    }
  }

  private void education(Profile.Education education) {
    if (german) {
      say(
          "Ich habe einen Abschluss (%s, %s) von der %s.",
          education.studyType(), education.area(), education.institution());
      say("An der %s habe ich %s studiert.", education.institution(), education.area());
    } else {
      say(
          "I hold a %s in %s from %s.",
          education.studyType(), education.area(), education.institution());
      say("I completed my %s at %s.", education.studyType(), education.institution());
      say("I studied %s at %s.", education.area(), education.institution());
      say("%s in %s, %s", education.studyType(), education.area(), education.institution());
      if (education.endDate() != null) {
        say(
            "I graduated from %s in %s with a %s.",
            education.institution(), education.endDate().year(), education.studyType());
      }
    }
  }

  private void others() {
    for (Profile.Skill skill : profile.skills()) {
      for (String keyword : skill.keywords()) {
        say(german ? "Ich arbeite gern mit %s." : "I have worked with %s.", keyword);
        say(german ? "Zu meinen Stärken gehört %s." : "My strengths include %s.", keyword);
      }
      if (!skill.keywords().isEmpty()) {
        String list = String.join(", ", skill.keywords());
        say(
            german ? "Ich bringe Kenntnisse in %s mit." : "I bring solid experience with %s.",
            list);
        say("%s: %s", skill.name(), list);
      }
    }
    for (Profile.Certificate certificate : profile.certificates()) {
      say(
          german ? "Ich habe das Zertifikat %s von %s." : "I hold the %s certificate from %s.",
          certificate.name(),
          certificate.issuer());
      say(
          german ? "Zertifikat: %s (%s)" : "In %2$s I earned the %1$s certification.",
          certificate.name(),
          certificate.date().year());
    }
    for (Profile.Language language : profile.languages()) {
      say(
          german ? "Ich spreche %s (%s)." : "I speak %s (%s).",
          language.language(),
          language.fluency());
      say(german ? "Ich spreche %s." : "I can work in %s.", language.language());
    }
    String spoken =
        profile.languages().stream()
            .map(l -> l.language() + " (" + l.fluency() + ")")
            .collect(Collectors.joining(", "));
    if (!spoken.isEmpty()) {
      say(german ? "Sprachen: %s" : "I speak %s.", spoken);
    }
    for (Profile.Award award : profile.awards()) {
      say("I received the %s in %s.", award.title(), award.date().year());
    }
    for (Profile.Publication publication : profile.publications()) {
      say("I published “%s” in %s.", publication.name(), publication.publisher());
    }
    for (Profile.Project project : profile.projects()) {
      say("I built %s.", project.name());
      say("My project %s is a good example: %s", project.name(), project.description());
    }
    for (Profile.Volunteer volunteer : profile.volunteer()) {
      say("As a volunteer I was %s at the %s.", volunteer.position(), volunteer.organization());
    }
    Profile.Basics basics = profile.basics();
    say(german ? "Ich bin %s." : "I am a %s.", basics.label());
    sentences.add(basics.summary());
    say(
        german ? "Sie erreichen mich unter %s oder %s." : "You can reach me at %s or %s.",
        basics.email(),
        basics.phone());
    say(german ? "Mit freundlichen Grüßen, %s" : "My name is %s.", basics.name());
    say(
        german ? "Ich lebe in %s." : "I live in %s.",
        basics.location() == null ? null : basics.location().city());
  }

  private void years(int years) {
    if (years < 2) {
      return;
    }
    if (german) {
      say("Ich bringe %s Jahre Berufserfahrung mit.", years);
      say("In mehr als %s Jahren habe ich viel gelernt.", years - 1);
      say("Seit über %s Jahren bin ich in diesem Beruf tätig.", years - 1);
    } else {
      say("I have %s years of experience.", years);
      say("With over %s years of professional experience, I work independently.", years - 1);
      say("%s with %s years of experience.", profile.basics().label(), years);
      say("I have %s+ years of experience.", years - 1);
    }
  }

  private static @Nullable String date(@Nullable PartialDate date) {
    if (date == null) {
      return null;
    }
    String month =
        date.month() == 0
            ? ""
            : java.time.Month.of(date.month())
                    .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                + " ";
    return month + date.year();
  }

  /** Unless something that it needs is not known. */
  private void say(String sentence, @Nullable Object... facts) {
    for (Object fact : facts) {
      if (fact == null || fact.equals("null")) {
        return;
      }
    }
    sentences.add(String.format(Locale.ROOT, sentence, facts));
  }
}
