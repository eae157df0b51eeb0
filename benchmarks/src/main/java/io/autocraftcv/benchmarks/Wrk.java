package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator of that name. */
final class Wrk {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

  private Wrk() {}

  /** How many requests are answered in a second. */
  static double rate(URI address, Map<String, String> headers, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t", "2", "-c", "32", "-d", seconds + "s"));
    headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    command.add(address.toString());
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(report);
    // wrk reports errors, and counts them as answers.
    if (wrk.waitFor() != 0
        || !rate.find()
        || report.contains("Non-2xx")
        || report.contains("Socket errors")) {
      throw new IOException("Not a clean run: " + report);
    }
    return Double.parseDouble(rate.group(1));
  }
}
