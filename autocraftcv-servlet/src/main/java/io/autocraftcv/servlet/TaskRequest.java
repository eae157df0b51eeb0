package io.autocraftcv.servlet;

import io.autocraftcv.progress.Options;
import java.util.List;
import java.util.Optional;

/**
 * What was posted to a {@link TaskEndpoint}: fields, from a JSON object or a form, files, and who
 * posted them.
 */
public final class TaskRequest {

  private final Options options;
  private final String owner;
  private final RequestFields.Posted posted;

  TaskRequest(String owner, Options options, RequestFields.Posted posted) {
    this.owner = owner;
    this.options = options.owner(owner);
    this.posted = posted;
  }

  /** A field's text without the white space around it; empty if it is missing or blank. */
  public Optional<String> text(String name) {
    return texts(name).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
  }

  /** All texts of a field that may have several. */
  public List<String> texts(String name) {
    return posted.fields().getOrDefault(name, List.of());
  }

  /** The first file that was posted in a field; empty if there is none. */
  public Optional<Upload> file(String name) {
    return files(name).stream().findFirst();
  }

  /** All files of a field that may have several. */
  public List<Upload> files(String name) {
    return posted.files().getOrDefault(name, List.of());
  }

  /** Whose task it will be. */
  public String owner() {
    return owner;
  }

  /**
   * Options for the task. Its owner is set: without that nobody could see it. So is its key, if the
   * request has an {@code Idempotency-Key}.
   */
  public Options options() {
    return options;
  }
}
