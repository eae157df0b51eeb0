package io.autocraftcv.webapp;

import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.scrape.ScrapeException;
import jakarta.servlet.http.HttpServletRequest;

/** A language model as a visitor enters it. Not a record: those print what they hold. */
final class ModelForm {

  static final String OPENAI = "openai";
  static final String ANTHROPIC = "anthropic";

  private static final String NAME = "[\\w.:/@+-]{1,100}";
  private static final String KEY = "[!-~]{0,500}";
  private static final int LONGEST_ADDRESS = 500;

  private final String provider;
  private final String base;
  private final String model;
  private final String key;

  ModelForm(HttpServletRequest request) {
    provider = Pages.field(request, "provider").equals(ANTHROPIC) ? ANTHROPIC : OPENAI;
    base = Pages.field(request, "base");
    model = Pages.field(request, "model");
    key = Pages.field(request, "key");
  }

  String provider() {
    return provider;
  }

  String base() {
    return base;
  }

  String model() {
    return model;
  }

  /** Gives the model to a visitor, or the name of the text that says what is wrong with it. */
  String bringTo(String owner, VisitorModels models) {
    if (!model.matches(NAME)) {
      return "modelNoName";
    }
    if (!key.matches(KEY)) {
      return "modelNoKey";
    }
    if (base.length() > LONGEST_ADDRESS) {
      return "modelNoAddress";
    }
    try {
      LanguageModel.Builder builder =
          provider.equals(ANTHROPIC) ? LanguageModel.anthropic(model) : LanguageModel.openAi(model);
      models.bring(owner, builder, base, key);
      return "";
    } catch (ScrapeException e) {
      return switch (e.reason()) {
        case ADDRESS_NOT_ALLOWED -> "modelNotAllowed";
        case UNAVAILABLE -> "modelUnknown";
        default -> "modelNoAddress";
      };
    } catch (IllegalArgumentException e) {
      return "modelNoAddress";
    }
  }
}
