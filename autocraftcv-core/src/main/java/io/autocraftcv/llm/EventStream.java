package io.autocraftcv.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events as the HTML standard has them: lines of UTF-8 that end with CR, LF or
 * both, of which those of a field {@code data} count and an empty one ends an event. What stands
 * after the last empty line is no event.
 */
final class EventStream {

  private static final int END = -1;

  private final InputStream in;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean afterCr;
  private boolean first = true;

  /**
   * @param longest how many bytes a line, and how many characters an event, may have
   */
  EventStream(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The data of the next event that has some, or null when there is none. */
  @Nullable String next() throws IOException {
    StringBuilder data = new StringBuilder();
    String read;
    while ((read = line()) != null) {
      if (read.isEmpty() && !data.isEmpty()) {
        return data.substring(0, data.length() - 1);
      }
      String field = data(read);
      if (field != null) {
        data.append(field).append('\n');
        require(data.length());
      }
    }
    return null;
  }

  private static @Nullable String data(String line) {
    if (line.equals("data")) {
      return "";
    }
    if (!line.startsWith("data:")) {
      return null;
    }
    return line.substring(line.startsWith("data: ") ? 6 : 5);
  }

  private @Nullable String line() throws IOException {
    line.reset();
    int next = in.read();
    if (afterCr && next == '\n') {
      next = in.read();
    }
    while (next != END && next != '\n' && next != '\r') {
      line.write(next);
      require(line.size());
      next = in.read();
    }
    // The LF of a CRLF may be long in coming: the line is done without it.
    afterCr = next == '\r';
    return next == END ? null : decoded();
  }

  private String decoded() {
    String text = line.toString(UTF_8);
    boolean marked = first && text.startsWith("\uFEFF");
    first = false;
    return marked ? text.substring(1) : text;
  }

  private void require(int size) {
    if (size > longest) {
      throw ModelException.broken("The language model sent more in one piece than can be read");
    }
  }
}
