package io.autocraftcv.webapp;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.TaskFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the pages in one language. Templates take them by name, {@code {{t.save}}}; what has
 * a gap, {@code saved=Saved on {0}}, is filled by {@link #say}. Adding a language takes a file
 * beside the others. Immutable.
 */
final class Texts {

  private static final List<Texts> ALL = List.of(new Texts("en"), new Texts("de"));

  private final Locale locale;
  private final Map<String, String> all;

  /** Stages and failures of tasks; empty for English, in which tasks themselves speak. */
  private final Map<String, String> tasks;

  private Texts(String language) {
    locale = Locale.forLanguageTag(language);
    all = read("/texts/" + language + ".properties");
    tasks = language.equals("en") ? Map.of() : read("/texts/tasks." + language + ".properties");
  }

  /** The first of these languages that we speak, or English. */
  static Texts of(Iterable<Locale> wanted) {
    for (Locale locale : wanted) {
      for (Texts texts : ALL) {
        if (texts.language().equals(locale.getLanguage())) {
          return texts;
        }
      }
    }
    return ALL.get(0);
  }

  static Texts english() {
    return ALL.get(0);
  }

  /** Every language that there is. */
  static List<Texts> all() {
    return ALL;
  }

  /** {@code en} or {@code de}. */
  String language() {
    return locale.getLanguage();
  }

  Locale locale() {
    return locale;
  }

  Map<String, String> byName() {
    return all;
  }

  /**
   * A text, its gaps filled.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  String say(String name, Object... values) {
    String text = all.get(name);
    if (text == null) {
      throw new IllegalArgumentException("There is no text " + name + " in " + locale);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** What a task does just now. */
  String status(Snapshot task) {
    return status(task.messageKey(), task.status());
  }

  /**
   * What goes by this key.
   *
   * @param english what it is otherwise
   */
  String status(String key, String english) {
    return tasks.getOrDefault(key, english);
  }

  /** Why a task failed, or nothing. */
  String failure(Snapshot task) {
    Snapshot.Failure failure = task.failure();
    return failure == null ? "" : failure(failure.code(), failure.message());
  }

  /** What went wrong, in a sentence. */
  String failure(TaskFailedException failure) {
    return failure(failure.code(), failure.sentence());
  }

  /**
   * What goes by this code.
   *
   * @param english what it is otherwise
   */
  String failure(String code, String english) {
    return tasks.getOrDefault("error." + code, english);
  }

  List<String> stages(Plan plan) {
    return plan.stages().stream()
        .map(stage -> status(plan.messageKey(stage), stage.label()))
        .toList();
  }

  String day(Instant instant) {
    return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("datePattern"), locale).format(day);
  }

  /** A day and a time of it. */
  String moment(Instant instant) {
    return day(instant)
        + ", "
        + DateTimeFormatter.ofPattern("HH:mm 'UTC'", locale).format(instant.atZone(ZoneOffset.UTC));
  }

  /** At most two decimal places. */
  String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  private static Map<String, String> read(String path) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The class path has no " + path);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
    return Map.copyOf(texts);
  }
}
