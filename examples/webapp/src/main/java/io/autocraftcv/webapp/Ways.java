package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a visitor can do about a task that came to nothing, the most useful first: what they gave it
 * is kept as far as it is still there.
 */
final class Ways {

  /** What is wrong with the address, or with what is there: another one may do. */
  private static final Set<String> WRONG_PLACE =
      Set.of("invalid_url", "not_found", "expired", "not_a_job_posting");

  /** What is as it is however often it is asked for; whoever sees the page can paste it. */
  private static final Set<String> CLOSED =
      Set.of(
          "address_not_allowed",
          "login_required",
          "blocked",
          "needs_javascript",
          "too_large",
          "unsupported_content");

  private final Snapshot task;
  private final Texts texts;
  private final String code;
  private final List<Map<String, Object>> ways = new ArrayList<>();

  private Ways(Snapshot task, Texts texts, String code) {
    this.task = task;
    this.texts = texts;
    this.code = code;
  }

  /**
   * As the template {@code ways} shows them.
   *
   * @return nothing for a task that runs, or has succeeded
   */
  static List<Map<String, Object>> of(Snapshot task, Texts texts) {
    Snapshot.Failure failure = task.failure();
    if (failure == null) {
      return List.of();
    }
    Ways ways = new Ways(task, texts, failure.code());
    Operation operation = Operation.of(task);
    if (operation.equals(Operation.SCRAPE)) {
      ways.toPosting();
    } else if (operation.equals(Operation.PARSE)) {
      ways.toProfile();
    } else {
      ways.toDocuments();
    }
    return ways.ways;
  }

  private void toPosting() {
    String url = given(ScrapeEndpoint.URL);
    boolean pasted = !given(Uploads.GIVEN).isEmpty();
    String again = "&url=" + encoded(url);
    if (pasted) {
      link("pasteAgain", "/?tab=paste" + again);
    } else {
      if (WRONG_PLACE.contains(code)) {
        link("otherAddress", "/?tab=url" + (code.equals("expired") ? "" : again));
      } else if (!CLOSED.contains(code)) {
        form("tryAgain", "/jobs", Map.of("url", url));
      }
      if (!code.equals("expired")) {
        link("pasteInstead", "/?tab=paste" + again);
      }
    }
    link("handInstead", "/jobs/new?found=" + encoded(given(ScrapeEndpoint.FOUND)) + again);
  }

  /** The file is gone with the task, and most failures are its own. */
  private void toProfile() {
    link("chooseFile", "/?tab=upload");
    form("handInstead", "/profiles/", Map.of());
  }

  private void toDocuments() {
    String documents = given(GenerateEndpoint.REWRITTEN);
    String profile = given(GenerateEndpoint.PROFILE);
    if (!documents.isEmpty()) {
      link("backToDocuments", "/documents/" + encoded(documents));
    } else {
      if (code.equals("incomplete_profile")) {
        link("completeProfile", "/profiles/" + encoded(profile));
      }
      String job = given(GenerateEndpoint.JOB);
      link("tryAgain", "/documents/new?job=" + encoded(job) + "&profile=" + encoded(profile));
    }
    if (code.startsWith("model_")) {
      link("settings", SettingsServlet.PATH);
    }
  }

  private void link(String text, String path) {
    add(text, path, false, Map.of());
  }

  private void form(String text, String path, Map<String, String> fields) {
    add(text, path, true, fields);
  }

  private void add(String text, String path, boolean isForm, Map<String, String> fields) {
    List<Map<String, String>> hidden =
        new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                .toList();
    ways.add(
        Map.of(
            "label", texts.say(text),
            "path", path,
            "isForm", isForm,
            "fields", hidden,
            "second", !ways.isEmpty()));
  }

  private String given(String attribute) {
    return task.task().attributes().getOrDefault(attribute, "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
