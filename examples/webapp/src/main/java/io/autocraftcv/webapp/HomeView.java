package io.autocraftcv.webapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: four ways to begin, and everything that a visitor has. */
final class HomeView {

  private static final List<String> TABS = List.of("url", "paste", "upload", "hand");

  private HomeView() {}

  static Map<String, Object> page(Repositories kept, Optional<String> owner, Texts texts) {
    List<Map<String, Object>> postings =
        owner.map(kept.postings()::list).orElse(List.of()).stream()
            .map(saved -> PostingView.card(saved, texts))
            .toList();
    List<Map<String, Object>> profiles =
        owner.map(kept.profiles()::list).orElse(List.of()).stream()
            .map(saved -> ProfileView.card(saved, texts))
            .toList();
    List<Map<String, Object>> documents =
        owner.map(kept.documents()::list).orElse(List.of()).stream()
            .map(saved -> DocumentsView.card(saved, texts))
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
    all.put("inPage", true);
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
