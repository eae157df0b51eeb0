package io.autocraftcv.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A console in front of a test, which says what time it is and when the next frame comes. */
final class Watching {

  private final Map<String, String> variables = new HashMap<>(Map.of("TERM", "xterm"));
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int columns;
  private final int rows;
  private Charset charset = UTF_8;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Runnable frame = () -> {};
  private ConsoleProgress console;
  private Screen screen;

  Watching(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  Watching with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Watching in(Charset charset) {
    this.charset = charset;
    return this;
  }

  /** The terminal is not as wide as the console thinks. */
  Watching narrowedTo(int columns) {
    screen = new Screen(columns, rows);
    return this;
  }

  ConsoleProgress console() {
    if (console == null) {
      console =
          ConsoleProgress.builder()
              .to(new PrintStream(bytes, true, charset))
              .terminal()
              .columns(columns)
              .rows(rows)
              .charset(charset)
              .surroundings(new Surroundings(variables))
              .clock(() -> now)
              .frames(
                  each -> {
                    frame = each;
                    return () -> frame = () -> {};
                  })
              .build();
    }
    return console;
  }

  /** A task that the console follows. */
  ScriptedTask task(String label) {
    ScriptedTask task = new ScriptedTask(() -> now);
    console().follow(label, task);
    return task;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** The next frame, as a person sees it. */
  Screen frame() {
    unseenFrame();
    return screen();
  }

  /** The next frame, for {@link #raw}. */
  void unseenFrame() {
    frame.run();
  }

  Screen screen() {
    if (screen == null) {
      screen = new Screen(columns, rows);
    }
    String written = raw();
    if (!written.isEmpty()) {
      screen.write(written);
      bytes.reset();
    }
    return screen;
  }

  /** What has been written and not been looked at yet, as it is. */
  String raw() {
    return bytes.toString(charset);
  }

  /** Something else writes to the same terminal. */
  void print(String line) {
    bytes.writeBytes((line + "\n").getBytes(charset));
  }
}
