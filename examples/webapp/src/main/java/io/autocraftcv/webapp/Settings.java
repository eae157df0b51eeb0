package io.autocraftcv.webapp;

import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.llm.TextGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the application is run.
 *
 * @param port where it listens; 0 for any free port
 * @param site where it listens, and what it is called there
 * @param data the directory of its own database
 * @param allowedHosts hosts that may be scraped although their addresses are private
 * @param allowedModelHosts hosts of language models that visitors may use, likewise
 * @param cluster the servers that it shares with other nodes, or null if it is alone
 * @param keeping for how long visitors' things are kept, and how many
 * @param operatorPassword opens the operators' page; empty if there is none
 * @param workers how many tasks it runs at a time
 * @param model that words documents, or null if this machine does it alone
 */
record Settings(
    int port,
    Site site,
    Path data,
    List<String> allowedHosts,
    List<String> allowedModelHosts,
    @Nullable Cluster cluster,
    Keeping keeping,
    String operatorPassword,
    int workers,
    @Nullable TextGenerator model) {

  static final String USAGE =
      """
      usage: autocraftcv serve [OPTION VALUE]...     the web application
             autocraftcv worker [OPTION VALUE]...    runs the tasks of nodes that share a database
      options, and the variables of the environment or of the file that say the same:
      """
          + Option.table()
          + """

      A language model is found by OPENAI_API_KEY and OPENAI_BASE_URL, or ANTHROPIC_API_KEY and
      ANTHROPIC_BASE_URL. Without one, nothing that you enter leaves this machine.""";

  /**
   * What the nodes of a cluster share.
   *
   * @param database an address of PostgreSQL, as JDBC has it or as others do
   * @param redis an address of Redis
   */
  record Cluster(String database, String redis) {}

  /**
   * Where visitors find it.
   *
   * @param host the address at which it listens
   * @param names by which it is reached, besides those of this machine
   * @param isBehindProxy whether a proxy says who asks
   */
  record Site(String host, List<String> names, boolean isBehindProxy) {

    static final Site LOCAL = new Site("127.0.0.1", List.of(), false);
  }

  /**
   * For how long things are kept, and how many.
   *
   * @param days 0 for ever
   * @param taskMinutes for which it is told how a task has ended
   * @param most of each kind that a visitor can have
   */
  record Keeping(int days, int taskMinutes, int most) {

    static final Keeping USUAL = new Keeping(30, 10, 100);

    Duration tasks() {
      return Duration.ofMinutes(taskMinutes);
    }
  }

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

  /** Alone, and without a language model. */
  Settings(int port, Path data, List<String> allowedHosts) {
    this(port, Site.LOCAL, data, allowedHosts, List.of(), null, Keeping.USUAL, "", 8, null);
  }

  /** The same with a language model. */
  Settings withModel(TextGenerator model) {
    return new Settings(
        port,
        site,
        data,
        allowedHosts,
        allowedModelHosts,
        cluster,
        keeping,
        operatorPassword,
        workers,
        model);
  }

  /**
   * @param args of the command line; they count more than the variables
   * @param variables of the environment
   */
  static Settings of(List<String> args, Map<String, String> variables) throws UsageException {
    if (args.contains("--help") || args.contains("-h")) {
      throw new HelpWanted();
    }
    Map<String, String> environment = ConfigFile.beneath(args, variables);
    Said said = Said.of(args, environment);
    String data = said.text(Option.DATA);
    return new Settings(
        said.number(Option.PORT, 0, 65_535),
        new Site(
            said.text(Option.HOST), said.list(Option.PUBLIC_HOST), said.yes(Option.BEHIND_PROXY)),
        data.isEmpty() ? dataHome(environment).resolve("autocraftcv") : directory(data),
        said.list(Option.ALLOW_HOST),
        said.list(Option.ALLOW_MODEL_HOST),
        cluster(said.text(Option.DATABASE_URL), said.text(Option.REDIS_URL)),
        new Keeping(
            said.number(Option.KEEP_DAYS, 0, 36_500),
            said.number(Option.KEEP_TASKS, 1, 1_440),
            said.number(Option.MOST_THINGS, 1, 1_000)),
        password(said.text(Option.OPERATOR_PASSWORD)),
        said.number(Option.WORKERS, 0, 1_000),
        model(said.text(Option.MODEL), said.text(Option.MODEL_PROVIDER), environment));
  }

  private static String password(String password) throws UsageException {
    if (!password.isEmpty() && password.length() < 12) {
      throw new UsageException(Option.OPERATOR_PASSWORD.variable() + " has 12 characters or more");
    }
    return password;
  }

  private static @Nullable Cluster cluster(String database, String redis) throws UsageException {
    if (database.isEmpty() && redis.isEmpty()) {
      return null;
    }
    if (database.isEmpty() || redis.isEmpty()) {
      throw new UsageException(
          "nodes that work together share a database and Redis: set both DATABASE_URL and"
              + " REDIS_URL, or none");
    }
    return new Cluster(database, redis);
  }

  private static @Nullable TextGenerator model(
      String name, String provider, Map<String, String> environment) throws UsageException {
    if (name.isEmpty()) {
      return null;
    }
    LanguageModel.Builder model =
        switch (provider) {
          case "openai" -> LanguageModel.openAi(name);
          case "anthropic" -> LanguageModel.anthropic(name);
          default ->
              throw new UsageException(
                  Option.MODEL_PROVIDER.variable() + " is openai or anthropic, not " + provider);
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
}
