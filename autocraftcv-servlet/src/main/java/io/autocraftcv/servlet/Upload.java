package io.autocraftcv.servlet;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was posted to a {@link TaskEndpoint}. It is there until the endpoint has returned:
 * what the task needs of it must be kept by then. Its name and its content come from outside and
 * can be anything.
 *
 * <pre>{@code
 * Upload resume = request.file("resume_file").orElseThrow();
 * try (InputStream in = resume.open()) {
 *   Files.copy(in, kept);
 * }
 * }</pre>
 */
public final class Upload {

  private final Part part;

  Upload(Part part) {
    this.part = part;
  }

  /** What the client calls it, without folders; empty if it has no name. Never a path to trust. */
  public String fileName() {
    String name = part.getSubmittedFileName();
    return name == null
        ? ""
        : name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
  }

  /** Its length in bytes. */
  public long size() {
    return part.getSize();
  }

  /** Its content, from the start each time. */
  public InputStream open() throws IOException {
    return part.getInputStream();
  }
}
