package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.generate.GeneratedDocuments;

/** The report on documents of which a part was written again. */
final class PartReport {

  /** The member that tells who wrote parts again, if that is somebody else than wrote the rest. */
  static final String WRITERS = "partWriters";

  private PartReport() {}

  /** The report before, and what is another matter now. */
  static String of(Part part, String before, GeneratedDocuments made) {
    ObjectNode report = ReportView.read(before);
    ObjectNode now = ReportView.read(made.report().toJson());
    if (part.kind() == Part.Kind.WORK) {
      leaveOut(report, now, "work[" + part.index() + "].");
    }
    ObjectNode writers = report.withObjectProperty(WRITERS);
    if (now.path("generator").equals(report.path("generator"))) {
      writers.remove(part.id());
    } else {
      writers.set(part.id(), now.path("generator"));
    }
    if (now.hasNonNull("fallback")) {
      report.set("fallback", now.get("fallback"));
    }
    return report.toString();
  }

  /** What was left out of a position, as it is in the report on what was made anew. */
  private static void leaveOut(ObjectNode report, ObjectNode now, String position) {
    var leftOut = report.withArray("leftOut");
    leftOut.removeIf(left -> left.path("path").asText().startsWith(position));
    now.path("leftOut")
        .forEach(
            left -> {
              if (left.path("path").asText().startsWith(position)) {
                leftOut.add(left);
              }
            });
  }
}
