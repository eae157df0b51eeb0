package io.autocraftcv.webapp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: four ways to begin, and everything that a visitor has. */
final class HomeView {

  private static final List<String> TABS = List.of("url", "paste", "upload", "hand");

  private final Texts texts;
  private final int days;

  /**
   * @param days after which things are deleted, or 0 for never
   */
  HomeView(Texts texts, int days) {
    this.texts = texts;
    this.days = days;
  }

  Map<String, Object> page(Repositories kept, Optional<String> owner) {
    List<Map<String, Object>> postings =
        owner.map(kept.postings()::list).orElse(List.of()).stream()
            .map(saved -> kept(PostingView.card(saved, texts), saved.created()))
            .toList();
    List<Map<String, Object>> profiles =
        owner.map(kept.profiles()::list).orElse(List.of()).stream()
            .map(saved -> kept(ProfileView.card(saved, texts), saved.created()))
            .toList();
    List<Map<String, Object>> documents =
        owner.map(kept.documents()::list).orElse(List.of()).stream()
            .map(saved -> kept(DocumentsView.card(saved, texts), saved.created()))
            .toList();
    Map<String, Object> all = new HashMap<>();
    all.put("postings", postings);
    all.put("hasPostings", !postings.isEmpty());
    all.put("profiles", profiles);
    all.put("hasProfiles", !profiles.isEmpty());
    all.put("documents", documents);
    all.put("hasDocuments", !documents.isEmpty());
    all.put("canWrite", !postings.isEmpty() && !profiles.isEmpty());
    all.put("stages", Operation.SCRAPE.stages(texts));
    all.put("resumeStages", Operation.PARSE.stages(texts));
    all.put("keeping", days == 0 ? texts.say("keptForEver") : texts.say("keptForDays", days));
    all.put("inPage", true);
    return all;
  }

  /** A card that says until when its thing is kept. */
  private Map<String, Object> kept(Map<String, Object> card, Instant created) {
    Map<String, Object> all = new HashMap<>(card);
    Instant end = created.plus(Duration.ofDays(days));
    all.put("kept", days == 0 ? "" : texts.say("keptUntil", texts.day(end)));
    return all;
  }

  /**
   * @param chosen of {@code /?tab=paste}; the first one if it is none
   */
  static Map<String, Object> tabs(String chosen, Texts texts) {
    String shown = TABS.contains(chosen) ? chosen : TABS.get(0);
    List<Map<String, Object>> tabs = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    for (String name : TABS) {
      String label = texts.say(name + "Tab");
      tabs.add(Map.of("name", name, "label", label, "shown", name.equals(shown)));
      values.put(name + "Tab", Map.of("shown", name.equals(shown)));
    }
    values.put("tabs", tabs);
    return values;
  }
}
