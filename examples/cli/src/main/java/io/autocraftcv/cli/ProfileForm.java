package io.autocraftcv.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Profiles, as JSON Resume: for people, one in full, and of several a table. */
final class ProfileForm implements Form<Profile> {

  private static final Table<Profile> TABLE =
      new Table<>(
          List.of("FILE", "NAME", "POSITIONS", "CONFIDENCE"),
          outcome -> outcome.value().map(profile -> cells(outcome.input(), profile)).orElseThrow());

  @Override
  public String json(Profile profile) {
    return profile.toJson();
  }

  @Override
  public void print(List<Outcome<Profile>> outcomes, PrintWriter out) {
    if (outcomes.size() == 1) {
      outcomes.get(0).value().map(ProfileForm::indented).ifPresent(out::println);
    } else {
      TABLE.print(outcomes, out);
    }
  }

  private static List<String> cells(String input, Profile profile) {
    String name = profile.basics().name();
    return List.of(
        String.valueOf(Path.of(input).getFileName()),
        name == null ? "" : name,
        String.valueOf(profile.work().size()),
        profile.sources().values().stream().mapToDouble(Source::confidence).average().stream()
            .mapToObj(average -> String.format(Locale.ROOT, "%.0f %%", 100 * average))
            .findFirst()
            .orElse(""));
  }

  private static String indented(Profile profile) {
    StringWriter text = new StringWriter();
    JsonFactory json = new JsonFactory();
    try (JsonParser compact = json.createParser(profile.toJson());
        JsonGenerator indented = json.createGenerator(text).useDefaultPrettyPrinter()) {
      compact.nextToken();
      indented.copyCurrentStructure(compact);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return text.toString();
  }
}
