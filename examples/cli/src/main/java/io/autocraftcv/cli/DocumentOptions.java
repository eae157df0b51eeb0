package io.autocraftcv.cli;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.Wishes;
import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.RenderException;
import io.autocraftcv.render.Renderer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which documents are wanted and how, the same for all commands that write some. */
final class DocumentOptions {

  private static final List<String> LANGUAGES = List.of("en", "de");

  /** Whose interface a language model has. */
  enum Provider {
    openai,
    anthropic
  }

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec spec;

  @Option(
      names = "--types",
      split = ",",
      paramLabel = "TYPE",
      defaultValue = "resume,cover_letter",
      description = "What to write: resume, cover_letter (default: both).")
  private List<String> types = List.of();

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "FORMAT",
      defaultValue = "pdf,docx",
      description = "As what: pdf, docx, html, md, txt, json (default: pdf,docx).")
  private List<String> formats = List.of();

  @Option(
      names = "--template",
      paramLabel = "NAME",
      defaultValue = "classic",
      description = "How it looks: classic, modern, compact, or one of yours (default: classic).")
  private String template = "";

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "A directory with templates of your own.")
  private @Nullable Path templates;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en or de (default: the posting's).")
  private @Nullable String language;

  @Option(
      names = "--tone",
      defaultValue = "plain",
      paramLabel = "TONE",
      description = "How the letter speaks: plain, warm, formal (default: plain).")
  private Wishes.Tone tone = Wishes.Tone.PLAIN;

  @Option(
      names = "--length",
      defaultValue = "medium",
      paramLabel = "LENGTH",
      description = "How long the letter is: short, medium, long (default: medium).")
  private Wishes.Length length = Wishes.Length.MEDIUM;

  @Option(
      names = "--instructions",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "\"Emphasize project management. Include keywords: SAP, payroll\".")
  private String instructions = "";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "Lets this language model write; without one, the documents are written offline."
              + " Its key is taken from OPENAI_API_KEY or ANTHROPIC_API_KEY.")
  private @Nullable String model;

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      defaultValue = "openai",
      description =
          "Whose interface the model has: openai, which many local servers speak, too, or"
              + " anthropic (default: openai).")
  private Provider provider = Provider.openai;

  @Option(
      names = "--model-url",
      paramLabel = "URL",
      description =
          "Where the model is, as http://localhost:11434/v1 (default: OPENAI_BASE_URL or"
              + " ANTHROPIC_BASE_URL, else the provider's own).")
  private @Nullable URI modelUrl;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the files go (default: here).")
  Path directory = Path.of("");

  @Option(names = "--json", description = "Prints what was done as one JSON object.")
  boolean json;

  DocumentRequest request(JobPosting posting, Profile profile) {
    DocumentRequest request =
        DocumentRequest.of(posting, profile)
            .types(all("--types", types, Document.Type::of))
            .formats(all("--formats", formats, Document.Format::of))
            .template(template)
            .instructions(instructions);
    Wishes wishes = request.wishes().tone(tone).length(length);
    if (language != null && !LANGUAGES.contains(language)) {
      throw wrong("--language takes one of " + String.join(", ", LANGUAGES) + ", not " + language);
    }
    return request.wishes(
        language == null ? wishes : wishes.language(Locale.forLanguageTag(language)));
  }

  /** Says what is wrong with the options before any work begins. */
  void check() {
    request(JobPosting.titled("any").build(), Profile.EMPTY);
    List<String> known = renderer().templates();
    if (!known.contains(template)) {
      throw wrong("--template takes one of " + String.join(", ", known) + ", not " + template);
    }
  }

  DocumentGenerator generator(Map<String, String> environment) {
    DocumentGenerator generator =
        DocumentGenerator.offline().with(renderer()).with(clock(environment));
    if (model == null) {
      return generator;
    }
    try {
      LanguageModel.Builder builder =
          (provider == Provider.anthropic
                  ? LanguageModel.anthropic(model)
                  : LanguageModel.openAi(model))
              .environment(environment);
      return generator.with((modelUrl == null ? builder : builder.base(modelUrl)).build());
    } catch (IllegalArgumentException e) {
      throw wrong("The model cannot be used: " + e.getMessage());
    }
  }

  /**
   * The clock, or the moment that SOURCE_DATE_EPOCH names: who makes the same documents twice wants
   * the same files.
   *
   * @see <a href="https://reproducible-builds.org/specs/source-date-epoch/">its specification</a>
   */
  private Clock clock(Map<String, String> environment) {
    ZoneId zone = ZoneId.systemDefault();
    String moment = environment.get("SOURCE_DATE_EPOCH");
    try {
      return moment == null
          ? Clock.system(zone)
          : Clock.fixed(Instant.ofEpochSecond(Long.parseLong(moment)), zone);
    } catch (NumberFormatException e) {
      throw wrong("SOURCE_DATE_EPOCH is a number of seconds, not " + moment);
    }
  }

  private Renderer renderer() {
    try {
      return templates == null ? Renderer.create() : Renderer.withTemplates(templates);
    } catch (RenderException e) {
      throw wrong("--templates takes a directory with templates: " + e.getMessage());
    }
  }

  private <T> Set<T> all(
      String option, List<String> names, Function<String, Optional<T>> constants) {
    Set<T> all = new LinkedHashSet<>();
    for (String name : names) {
      all.add(
          constants
              .apply(name.strip().toLowerCase(Locale.ROOT))
              .orElseThrow(() -> wrong(option + " does not know " + name)));
    }
    return all;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
