package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of positions that the résumé has not, for visitors who want them in it after all. */
final class LeftOutLines {

  private static final Pattern HIGHLIGHT =
      Pattern.compile("work\\[(\\d{1,4})]\\.highlights\\[\\d+]");

  private LeftOutLines() {}

  /** Whether what is at this path of the profile can be put back. */
  static boolean canBeRestored(String path) {
    return HIGHLIGHT.matcher(path).matches();
  }

  /** The same with the line that is named by its path; empty if no such line was left out. */
  static Optional<Written> restored(Written written, String path) {
    Matcher matcher = HIGHLIGHT.matcher(path);
    ObjectNode report = ReportView.read(written.report());
    var leftOut = report.withArray("leftOut");
    for (int i = 0; i < leftOut.size(); i++) {
      if (matcher.matches() && leftOut.get(i).path("path").asText().equals(path)) {
        String text = leftOut.remove(i).path("text").asText();
        Profile resume = written.resume();
        return added(resume, Integer.parseInt(matcher.group(1)), text)
            .map(more -> written.saying(more, written.letter()).withReport(report.toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Profile> added(Profile resume, int position, String line) {
    if (position >= resume.work().size()) {
      return Optional.empty();
    }
    List<Profile.Work> work = new ArrayList<>(resume.work());
    List<String> lines = new ArrayList<>(work.get(position).highlights());
    lines.add(line);
    work.set(position, work.get(position).telling(work.get(position).summary(), lines));
    return Optional.of(resume.withWork(work));
  }
}
