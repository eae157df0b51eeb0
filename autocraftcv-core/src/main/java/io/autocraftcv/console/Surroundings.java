package io.autocraftcv.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the terminal.
 *
 * @param variables the environment variables
 */
record Surroundings(Map<String, String> variables) {

  static Surroundings ofThisProcess() {
    return new Surroundings(System.getenv());
  }

  /** Whether the terminal can only go forward, as far as it is known; so can no terminal. */
  boolean dumb() {
    return variables.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** Whether colour is wanted: see no-color.org. */
  boolean colour() {
    return variables.getOrDefault("NO_COLOR", "").isEmpty();
  }

  int columns() {
    return number("COLUMNS", 1, 80);
  }

  int rows() {
    return number("LINES", 2, 24);
  }

  private int number(String name, int least, int otherwise) {
    String value = variables.getOrDefault(name, "");
    boolean isNumber = value.matches("[0-9]{1,4}") && Integer.parseInt(value) >= least;
    return isNumber ? Integer.parseInt(value) : otherwise;
  }

  /**
   * Whether the stream is one of the two of this process, and that one a terminal. Java does not
   * know it. Linux does; elsewhere a console is taken as a sign for both streams.
   */
  @SuppressWarnings("SystemConsoleNull") // always there on Java 22 to 24: not on a version we test
  static boolean isTerminal(PrintStream stream) {
    if (stream != System.out && stream != System.err) {
      return false;
    }
    String file = openFile(stream == System.out ? 1 : 2);
    return file == null
        ? System.console() != null
        : file.startsWith("/dev/pts/")
            || file.startsWith("/dev/tty")
            || file.equals("/dev/console");
  }

  private static @Nullable String openFile(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : null;
    } catch (IOException e) {
      // Closed in between, or hidden from us: as on other systems.
      return null;
    }
  }
}
