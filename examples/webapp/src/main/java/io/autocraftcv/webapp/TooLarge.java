package io.autocraftcv.webapp;

import io.autocraftcv.reading.DocumentReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpException;

/** Forms and files that are larger than we take. */
final class TooLarge {

  /** A profile of many pages, with all its fields. */
  static final int LARGEST_FORM = 1024 * 1024;

  static final int MOST_FIELDS = 10_000;

  private static final int MEGABYTE = 1024 * 1024;

  /** Who goes on after this sees a broken connection. */
  private static final long MOST_HEARD = 100L * MEGABYTE;

  private TooLarge() {}

  /** Whether it was thrown because one of the server's limits for what is posted was passed. */
  static boolean isCauseOf(Throwable thrown) {
    boolean unread = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      unread |= cause instanceof HttpException;
      // Its own limits are a matter of state to the server; what is malformed is not.
      if (unread && cause instanceof IllegalStateException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lets the rest of a request come: a client that is still sending does not listen yet, and would
   * see a broken connection instead of the answer.
   */
  static void hearOut(HttpServletRequest request) throws IOException {
    InputStream in = request.getInputStream();
    byte[] unwanted = new byte[64 * 1024];
    long heard = 0;
    int read = 0;
    while (read >= 0 && heard < MOST_HEARD) {
      heard += read;
      read = in.read(unwanted);
    }
  }

  static String sentence(Texts texts) {
    return texts.say(
        "tooMuch",
        LARGEST_FORM / MEGABYTE,
        texts.number(MOST_FIELDS),
        DocumentReader.MOST_BYTES / MEGABYTE);
  }
}
