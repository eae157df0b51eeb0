package io.autocraftcv.webapp;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A file that says what the environment could say as well. */
final class ConfigFile {

  private ConfigFile() {}

  /** The environment, and beneath it the file that the arguments or the environment name. */
  static Map<String, String> beneath(List<String> args, Map<String, String> environment)
      throws Settings.UsageException {
    int flag = args.lastIndexOf(Option.CONFIG.flag());
    String file =
        flag >= 0 && flag + 1 < args.size()
            ? args.get(flag + 1)
            : environment.getOrDefault(Option.CONFIG.variable(), "");
    if (file.isEmpty()) {
      return environment;
    }
    Map<String, String> all = new HashMap<>(read(Path.of(file)));
    all.putAll(environment);
    return all;
  }

  private static Map<String, String> read(Path file) throws Settings.UsageException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new Settings.UsageException("the file " + file + " cannot be read");
    }
    Map<String, String> read = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!isKnown(name)) {
        throw new Settings.UsageException(name + " in " + file + " is not known");
      }
      read.put(name, properties.getProperty(name));
    }
    return read;
  }

  private static boolean isKnown(String name) {
    return name.startsWith("OPENAI_")
        || name.startsWith("ANTHROPIC_")
        || Arrays.stream(Option.values()).anyMatch(option -> option.variable().equals(name));
  }
}
