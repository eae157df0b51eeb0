package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import java.util.List;

/** A profile with one thing other than it was. */
final class Resume {

  private Resume() {}

  static Profile withSummary(Profile profile, String summary) {
    Profile.Basics basics = profile.basics();
    return with(
        profile,
        new Profile.Basics(
            basics.name(),
            basics.label(),
            basics.email(),
            basics.phone(),
            basics.url(),
            summary.isEmpty() ? null : summary,
            basics.location(),
            basics.profiles()),
        profile.work());
  }

  static Profile with(Profile profile, List<Profile.Work> work) {
    return with(profile, profile.basics(), work);
  }

  static Profile.Work with(Profile.Work work, List<String> highlights) {
    return new Profile.Work(
        work.name(),
        work.position(),
        work.location(),
        work.url(),
        work.startDate(),
        work.endDate(),
        work.summary(),
        highlights);
  }

  private static Profile with(Profile profile, Profile.Basics basics, List<Profile.Work> work) {
    return new Profile(
        basics,
        work,
        profile.volunteer(),
        profile.education(),
        profile.awards(),
        profile.certificates(),
        profile.publications(),
        profile.skills(),
        profile.languages(),
        profile.interests(),
        profile.references(),
        profile.projects(),
        profile.sources());
  }
}
