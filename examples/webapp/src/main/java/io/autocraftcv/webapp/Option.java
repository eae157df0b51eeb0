package io.autocraftcv.webapp;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be said about how the application is run: on the command line, or in the environment.
 */
enum Option {
  CONFIG("--config", "", "a file of these variables, NAME=value on each line"),
  PORT("--port", "8000", "where it listens"),
  HOST("--host", "127.0.0.1", "the address at which it listens; 0.0.0.0 for all of this machine"),
  PUBLIC_HOST("--public-host", "", "names by which visitors reach it, besides localhost"),
  BEHIND_PROXY("--behind-proxy", "no", "yes to believe X-Forwarded-For and X-Forwarded-Proto"),
  DATA("--data", "", "the directory of its own database (default $XDG_DATA_HOME/autocraftcv)"),
  ALLOW_HOST("--allow-host", "", "hosts whose job pages may be read although they are private"),
  ALLOW_MODEL_HOST(
      "--allow-model-host", "", "hosts whose language models visitors may use although private"),
  DATABASE_URL("--database-url", "", "postgresql://user:password@host/name, in place of its own"),
  REDIS_URL("--redis-url", "", "redis://host, for a node of several that share a database"),
  KEEP_DAYS("--keep-days", "30", "after so many days things are deleted; 0 for never"),
  KEEP_TASKS("--keep-tasks", "10", "for so many minutes it is told how a task has ended"),
  MOST_THINGS("--most-things", "100", "postings, profiles and documents of a visitor, of each"),
  OPERATOR_PASSWORD("", "", "opens /operator and /metrics; 12 characters or more"),
  WORKERS("--workers", "8", "how many tasks it runs at a time; 0 leaves them to other nodes"),
  MODEL("", "", "a language model that words documents: gpt-4.1-mini, llama3.2, claude-sonnet-4-5"),
  MODEL_PROVIDER("", "openai", "openai (also Ollama, llama.cpp, vLLM, LM Studio) or anthropic");

  private final String flag;
  private final String usual;
  private final String meaning;

  Option(String flag, String usual, String meaning) {
    this.flag = flag;
    this.usual = usual;
    this.meaning = meaning;
  }

  static Optional<Option> ofFlag(String flag) {
    return Arrays.stream(values())
        .filter(option -> !option.flag.isEmpty() && option.flag.equals(flag))
        .findFirst();
  }

  /** What holds where nothing is said. */
  String usual() {
    return usual;
  }

  String flag() {
    return flag;
  }

  /** Those that other software knows as well have the name that they have there. */
  String variable() {
    return this == DATABASE_URL || this == REDIS_URL ? name() : "AUTOCRAFTCV_" + name();
  }

  /** Whether it takes several values, with commas between them. */
  boolean isList() {
    return this == ALLOW_HOST || this == ALLOW_MODEL_HOST || this == PUBLIC_HOST;
  }

  /** All options, a line for each. */
  static String table() {
    return Arrays.stream(values()).map(Option::line).collect(Collectors.joining("\n"));
  }

  private String line() {
    String otherwise = usual.isEmpty() ? "" : " (default " + usual + ")";
    return "  %-15s %-29s %s%s".formatted(flag, variable(), meaning, otherwise);
  }
}
