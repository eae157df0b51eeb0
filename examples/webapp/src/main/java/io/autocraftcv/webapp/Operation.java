package io.autocraftcv.webapp;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.scrape.JobScraper;
import java.util.List;

/**
 * What visitors have done for them, and how its tasks are shown.
 *
 * @param given the attribute of a task that tells what it was given
 * @param result the result of a task that tells the id of what came out
 * @param pages where that is shown, but for the id
 * @param name of the text that says what goes on
 */
record Operation(Plan plan, String given, String result, String pages, String name) {

  static final Operation SCRAPE =
      new Operation(
          JobScraper.PLAN, ScrapeEndpoint.URL, ScrapeEndpoint.RESULT, "/jobs/", "readingPosting");

  static final Operation PARSE =
      new Operation(
          ResumeParser.PLAN,
          ParseEndpoint.FILE,
          ParseEndpoint.RESULT,
          "/profiles/",
          "readingResume");

  static final Operation GENERATE =
      new Operation(
          DocumentGenerator.PLAN,
          GenerateEndpoint.POSITION,
          GenerateEndpoint.RESULT,
          "/documents/",
          "writingDocuments");

  private static final int LONGEST_INPUT = 500;

  static final List<Operation> ALL = List.of(SCRAPE, PARSE, GENERATE);

  static Operation of(Snapshot task) {
    return ALL.stream()
        .filter(operation -> operation.plan.name().equals(task.task().plan()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No page shows " + task.task().plan()));
  }

  /** What goes on, as a heading says it. */
  String doing(Texts texts) {
    return texts.say(name);
  }

  List<String> stages(Texts texts) {
    return texts.stages(plan);
  }

  /**
   * What the task was given, as far as it is shown: an address, the name of a file, a position;
   * empty if there is nothing to say.
   */
  String input(Snapshot task) {
    String all = task.task().attributes().getOrDefault(given, "");
    return all.length() > LONGEST_INPUT ? all.substring(0, LONGEST_INPUT) + "…" : all;
  }

  /** The note of that page that is to be seen, as its address ends; or nothing. */
  String note(Snapshot task) {
    return task.result().containsKey(Rewriting.UNCHANGED) ? "#unchanged" : "";
  }

  /** The page of what came out of the task; empty while there is none. */
  String page(Snapshot task) {
    String id = task.result().getOrDefault(result, "");
    return id.isEmpty() ? "" : pages + id;
  }
}
