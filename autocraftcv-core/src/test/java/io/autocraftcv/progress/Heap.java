package io.autocraftcv.progress;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is alive on this JVM's heap, by the class histogram that jcmd prints. */
final class Heap {

  private Heap() {}

  static long instances(Class<?> type) {
    return instances(type.getName());
  }

  static long instances(String type) {
    return histogram().stream()
        .filter(row -> row.length >= 4 && row[3].equals(type))
        .mapToLong(row -> Long.parseLong(row[1]))
        .sum();
  }

  static long liveBytes() {
    return histogram().stream()
        .filter(row -> row.length == 3 && row[0].equals("Total"))
        .mapToLong(row -> Long.parseLong(row[2]))
        .findFirst()
        .orElseThrow();
  }

  /** Counts after a full collection. */
  private static List<String[]> histogram() {
    try {
      String printed =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {new String[0]},
                      new String[] {String[].class.getName()});
      return printed.lines().map(line -> line.strip().split("\\s+")).toList();
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }
}
