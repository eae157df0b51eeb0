package io.autocraftcv.webapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to set, as the template takes it. */
final class SettingsView {

  private SettingsView() {}

  static Map<String, Object> page(Visit visit, Writers writers, Optional<String> owner) {
    Preferences chosen = visit.preferences();
    Texts texts = visit.texts();
    String own = owner.map(writers::own).orElse("");
    Map<String, Object> values = new HashMap<>();
    values.put("languages", Choices.of(languages(texts), List.of(chosen.language())));
    values.put("themes", Choices.of(themes(texts), List.of(chosen.theme())));
    values.put("ownModels", writers.visitors().areOffered());
    values.put("hasOwn", !own.isEmpty());
    values.put("writer", texts.say("writtenBy", writer(own, writers, texts)));
    values.put("session", texts.say("modelSession", VisitorModels.SESSION.toMinutes()));
    values.put("providers", providers(ModelForm.OPENAI));
    return values;
  }

  /** The same after a model was refused: what was entered, but for the key, and what is wrong. */
  static Map<String, Object> page(
      Visit visit, Writers writers, Optional<String> owner, ModelForm form, String problem) {
    Map<String, Object> values = page(visit, writers, owner);
    values.put("providers", providers(form.provider()));
    values.put("base", form.base());
    values.put("model", form.model());
    values.put("modelProblem", problem);
    return values;
  }

  private static String writer(String own, Writers writers, Texts texts) {
    return Choices.or(own, Choices.or(writers.model(), texts.say("thisMachine")));
  }

  private static List<Map<String, Object>> providers(String chosen) {
    return Choices.of(
        List.of(
            new Choices.Choice(ModelForm.OPENAI, "OpenAI", "https://api.openai.com/v1"),
            new Choices.Choice(ModelForm.ANTHROPIC, "Anthropic", "https://api.anthropic.com")),
        List.of(chosen));
  }

  /** Each in its own words, for those who do not read the present one. */
  private static List<Choices.Choice> languages(Texts texts) {
    List<Choices.Choice> languages = new ArrayList<>();
    languages.add(new Choices.Choice("", texts.say("asBrowser"), ""));
    Texts.all()
        .forEach(
            one -> languages.add(new Choices.Choice(one.language(), one.say("languageName"), "")));
    return languages;
  }

  private static List<Choices.Choice> themes(Texts texts) {
    return List.of(
        new Choices.Choice("", texts.say("asSystem"), ""),
        new Choices.Choice("light", texts.say("light"), ""),
        new Choices.Choice("dark", texts.say("dark"), ""));
  }
}
