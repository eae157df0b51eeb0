package io.autocraftcv.match;

import io.autocraftcv.model.JobPosting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lines of a posting that ask for something. */
final class Lines {

  private static final int MOST = 120;

  private Lines() {}

  static List<Line> of(JobPosting posting) {
    Set<Line> lines = new LinkedHashSet<>();
    posting.requirements().forEach(text -> lines.add(new Line(text, Need.MUST)));
    posting.skills().forEach(text -> lines.add(new Line(text, Need.MUST)));
    posting.niceToHave().forEach(text -> lines.add(new Line(text, Need.NICE)));
    posting.responsibilities().forEach(text -> lines.add(new Line(text, Need.TASK)));
    return new ArrayList<>(lines).subList(0, Math.min(MOST, lines.size()));
  }
}
