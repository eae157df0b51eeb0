package io.autocraftcv.webapp;

import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.llm.TextGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the application is run.
 *
 * @param port where it listens on 127.0.0.1; 0 for any free port
 * @param data the directory of its database
 * @param allowedHosts hosts that may be scraped although their addresses are private
 * @param model that words documents, or null if this machine does it alone
 */
record Settings(int port, Path data, List<String> allowedHosts, @Nullable TextGenerator model) {

  static final String USAGE =
      """
      usage: autocraftcv serve [--port 8000] [--data DIR] [--allow-host HOST]...
        --port        where it listens on 127.0.0.1 (default 8000)
        --data        where it keeps its database (default $XDG_DATA_HOME/autocraftcv)
        --allow-host  lets job pages be fetched from this host although its address is private
      environment, for a language model that words documents; without one nothing leaves this machine:
        AUTOCRAFTCV_MODEL           its name, such as gpt-4.1-mini, llama3.2 or claude-sonnet-4-5
        AUTOCRAFTCV_MODEL_PROVIDER  openai (the default, also for Ollama, llama.cpp, vLLM, LM Studio)
                                    or anthropic
        OPENAI_API_KEY, OPENAI_BASE_URL, ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL
                                    its key and where it is""";

  /** Wrong usage; the message says what is wrong. */
  static class UsageException extends Exception {
    UsageException(String message) {
      super(message);
    }
  }

  /** Not so wrong: the usage is what was asked for. */
  static final class HelpWanted extends UsageException {
    HelpWanted() {
      super("");
    }
  }

  /** Without a language model. */
  Settings(int port, Path data, List<String> allowedHosts) {
    this(port, data, allowedHosts, null);
  }

  static Settings of(String[] args, Map<String, String> environment) throws UsageException {
    int port = 8000;
    Path data = dataHome(environment).resolve("autocraftcv");
    List<String> allowed = new ArrayList<>();
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      throw new HelpWanted();
    }
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new UsageException(args[i] + " needs a value, or is not known");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--port" -> port = port(value);
        case "--data" -> data = directory(value);
        case "--allow-host" -> allowed.add(value);
        default -> throw new UsageException(args[i] + " is not known");
      }
    }
    return new Settings(port, data, List.copyOf(allowed), model(environment));
  }

  private static @Nullable TextGenerator model(Map<String, String> environment)
      throws UsageException {
    String name = environment.getOrDefault("AUTOCRAFTCV_MODEL", "").strip();
    String provider = environment.getOrDefault("AUTOCRAFTCV_MODEL_PROVIDER", "").strip();
    if (name.isEmpty()) {
      return null;
    }
    LanguageModel.Builder model =
        switch (provider) {
          case "", "openai" -> LanguageModel.openAi(name);
          case "anthropic" -> LanguageModel.anthropic(name);
          default ->
              throw new UsageException(
                  "AUTOCRAFTCV_MODEL_PROVIDER is openai or anthropic, not " + provider);
        };
    try {
      return model.environment(environment).build();
    } catch (IllegalArgumentException e) {
      throw new UsageException("the language model " + name + " cannot be used: " + e.getMessage());
    }
  }

  /** As the XDG Base Directory Specification has it: relative paths count as unset. */
  private static Path dataHome(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_DATA_HOME", "");
    return !set.isEmpty() && Path.of(set).isAbsolute()
        ? Path.of(set)
        : Path.of(System.getProperty("user.home"), ".local", "share");
  }

  private static Path directory(String value) throws UsageException {
    // The database takes what follows a semicolon for a setting of its own.
    if (value.contains(";")) {
      throw new UsageException("--data takes a directory without a semicolon in its name");
    }
    return Path.of(value);
  }

  private static int port(String value) throws UsageException {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new UsageException("--port takes a number from 0 to 65535, not " + value);
  }
}
