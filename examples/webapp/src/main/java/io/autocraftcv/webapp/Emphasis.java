package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a résumé says earlier than the profile that it was made of. */
final class Emphasis {

  private Emphasis() {}

  /** The places in which the order is another one, each with what has moved to the front. */
  static List<Map<String, Object>> of(Written written, Texts texts) {
    Profile before = written.original();
    Profile after = written.resume();
    List<Map<String, Object>> places = new ArrayList<>();
    add(places, texts.say("skills"), names(before), names(after));
    int positions = Math.min(before.work().size(), after.work().size());
    for (int i = 0; i < positions; i++) {
      Profile.Work work = after.work().get(i);
      add(
          places,
          NewDocumentsView.joined(work.position(), work.name()),
          before.work().get(i).highlights(),
          work.highlights());
    }
    return places;
  }

  private static List<String> names(Profile profile) {
    return profile.skills().stream().map(Profile.Skill::name).filter(Objects::nonNull).toList();
  }

  private static void add(
      List<Map<String, Object>> places, String place, List<String> before, List<String> after) {
    List<String> first = Pairing.of(before, after).moved();
    if (!first.isEmpty()) {
      places.add(Map.of("place", place, "first", first));
    }
  }
}
