package io.autocraftcv.render;

import io.autocraftcv.render.RenderException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates by their names: the built-in ones, and those in a directory of the user's. There
 * each is a directory of its own that holds {@code style.css}; {@code screen.css} for what is to be
 * otherwise on screens, {@code word.properties} for Word documents, {@code resume.mustache} and
 * {@code letter.mustache} where the classic markup does not do, and TrueType fonts in {@code
 * fonts/}.
 */
final class Templates {

  private static final List<String> BUILT_IN = List.of(Look.CLASSIC, "modern", "compact");

  private static final List<String> PARTS = List.of("head", "text");

  private static final long MOST_BYTES = 1 << 20;

  private final Map<String, Template> byName = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();

  private Templates() {
    PARTS.forEach(part -> parts.put(part, common(part + ".mustache")));
    for (String name : BUILT_IN) {
      byName.put(name, template(name, file -> resource(name + "/" + file), List.of()));
    }
  }

  static Templates builtIn() {
    return new Templates();
  }

  /** The built-in ones, and those of a directory; one of the same name takes the place of ours. */
  static Templates in(Path directory) {
    Templates templates = new Templates();
    try (Stream<Path> found = Files.list(directory)) {
      for (Path each : found.filter(Files::isDirectory).sorted().toList()) {
        templates.byName.put(each.getFileName().toString(), templates.read(each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The templates in " + directory + " cannot be read", e);
    }
    return templates;
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Template named(String name) {
    Template template = byName.get(name);
    if (template == null) {
      throw new RenderException(
          Reason.UNKNOWN_TEMPLATE,
          "There is no template of this name. Choose one of: " + String.join(", ", names()) + ".");
    }
    return template;
  }

  private Template read(Path directory) throws IOException {
    return template(
        directory.getFileName().toString(),
        file -> text(directory.resolve(file)),
        fonts(directory.resolve("fonts")));
  }

  /** Reads the files of a template; where there is none of a name, the text is null. */
  private interface Source {
    @Nullable String text(String file);
  }

  private Template template(String name, Source source, List<Font> fonts) {
    String style = source.text("style.css");
    if (style == null) {
      throw new RenderException(
          Reason.BAD_TEMPLATE, "The template " + name + " has no style.css; please add one.");
    }
    return new Template(
        markup(name, "resume.mustache", source),
        markup(name, "letter.mustache", source),
        common("base.css") + style,
        common("screen.css") + Objects.requireNonNullElse(source.text("screen.css"), ""),
        fonts,
        WordLook.of(name, source.text("word.properties")));
  }

  private Markup markup(String name, String file, Source source) {
    String own = source.text(file);
    return Markup.of(name + "/" + file, own == null ? common(file) : own, parts);
  }

  private static List<Font> fonts(Path directory) throws IOException {
    List<Font> fonts = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".ttf")).sorted().toList()) {
          fonts.add(Font.of(file));
        }
      }
    }
    return fonts;
  }

  private static @Nullable String text(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new RenderException(
            Reason.BAD_TEMPLATE, "A template's " + file.getFileName() + " may have 1 MB at most.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String common(String name) {
    return Objects.requireNonNull(resource(name), name);
  }

  static @Nullable String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
