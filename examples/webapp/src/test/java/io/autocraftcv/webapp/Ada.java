package io.autocraftcv.webapp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ada Weaver, who has a profile, and the position that she applies for. */
final class Ada {

  static final String POSTING =
      """
      Software Engineer
      Lehmann Ceramics, Selb

      Keeps the software of our kilns running.

      Requirements
      - Three years of experience with Java
      - SQL
      - Kubernetes
      """;

  private Ada() {}

  /** The fields of the form in which profiles are entered. */
  static Map<String, String> profile() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("do", "save");
    fields.put("basics.name", "Ada Weaver");
    fields.put("basics.email", "ada.weaver@example.com");
    fields.put("basics.summary", "Software engineer for machines that must not stop.");
    fields.put("work[0].was", "");
    fields.put("work[0].position", "Software Engineer");
    fields.put("work[0].name", "Wollwerk GmbH");
    fields.put("work[0].startDate", "2019-03");
    fields.put(
        "work[0].highlights",
        "Halved the time that the looms stand still with Java\nTaught four apprentices");
    fields.put("skills[0].was", "");
    fields.put("skills[0].name", "Java");
    fields.put("skills[1].was", "");
    fields.put("skills[1].name", "SQL");
    return fields;
  }
}
