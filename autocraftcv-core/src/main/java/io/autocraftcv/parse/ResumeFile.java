package io.autocraftcv.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A résumé as it is handed over: its bytes, which are read once, in the stage "Uploading file...".
 *
 * @param name as its owner calls it; only shown, never trusted
 * @param length in bytes, or -1 if that is not known
 * @param content opens the bytes
 */
public record ResumeFile(String name, long length, Content content) {

  /** Opens the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** A file on this machine. */
  public static ResumeFile of(Path file) throws IOException {
    return new ResumeFile(
        String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
  }
}
