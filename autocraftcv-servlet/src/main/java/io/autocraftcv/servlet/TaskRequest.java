package io.autocraftcv.servlet;

import io.autocraftcv.progress.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was posted to a {@link TaskEndpoint}: fields, from a JSON object or a form, and who posted
 * them.
 */
public final class TaskRequest {

  private final String owner;
  private final Map<String, List<String>> fields;

  TaskRequest(String owner, Map<String, List<String>> fields) {
    this.owner = owner;
    this.fields = fields;
  }

  /** A field's text without the white space around it; empty if it is missing or blank. */
  public Optional<String> text(String name) {
    return texts(name).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
  }

  /** All texts of a field that may have several. */
  public List<String> texts(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whose task it will be. */
  public String owner() {
    return owner;
  }

  /** Options for the task, with its owner set: without that nobody could see it. */
  public Options options() {
    return Options.defaults().owner(owner);
  }
}
