package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources of what nobody has corrected, where it is by now: what a person has entered is as the
 * person says, and needs no checking.
 */
final class KeptSources {

  private static final Pattern ENTRY = Pattern.compile("([a-z.]+)\\[(\\d+)](.*)");

  private KeptSources() {}

  static Map<String, Source> of(Profile saved, ProfileDraft draft) {
    ProfileDraft before = ProfileDraft.of(saved);
    Map<String, Source> kept = new LinkedHashMap<>();
    saved
        .sources()
        .forEach(
            (path, source) ->
                moved(path, draft)
                    .filter(now -> before.value(path).strip().equals(draft.value(now).strip()))
                    .ifPresent(now -> kept.put(now, source)));
    return kept;
  }

  /** Where the value of a path is now; empty if its entry was removed. */
  private static Optional<String> moved(String path, ProfileDraft draft) {
    Matcher matcher = ENTRY.matcher(path);
    if (!matcher.matches()) {
      return Optional.of(path);
    }
    return ProfileSection.ALL.stream()
        .filter(section -> section.isList() && section.path().equals(matcher.group(1)))
        .findFirst()
        .flatMap(
            section -> {
              List<String> were =
                  draft.entries(section).stream()
                      .map(entry -> entry.path(ProfileDraft.WAS).asText())
                      .toList();
              int now = were.indexOf(matcher.group(2));
              return now < 0
                  ? Optional.empty()
                  : Optional.of(section.path() + "[" + now + "]" + matcher.group(3));
            });
  }
}
