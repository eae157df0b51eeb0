package io.autocraftcv.match;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.words.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of a posting that ask for something: those that it lists, else those of its text. */
final class Lines {

  private static final int MOST = 120;
  private static final int LONGEST = 1000;
  private static final int FEW = 2;

  private static final Wording NICE =
      Wording.of(
          """
          a plus | is plus | big plus | an advantage | as advantage | advantage | advantageous | nice to have
          desirable | preferred | preferably | ideally | a bonus | beneficial | would be great
          von vorteil | vorteilhaft | wünschenswert | idealerweise | gerne auch | optimal wäre | kein muss
          souhaité | un atout | deseable | se valora | valorable
          """);

  private final Set<Line> lines = new LinkedHashSet<>();

  private Lines() {}

  static List<Line> of(JobPosting posting) {
    Lines lines = new Lines();
    lines.add(posting.requirements(), Need.MUST);
    posting.skills().forEach(skill -> lines.add(skill, need(skill, posting)));
    lines.add(posting.niceToHave(), Need.NICE);
    lines.add(posting.responsibilities(), Need.TASK);
    String text = posting.descriptionText();
    if (text != null) {
      lines.addMissing(PostingText.lines(text));
    }
    return lines.lines.stream().limit(MOST).toList();
  }

  /** A skill is wished for where wishes alone name it. */
  private static Need need(String skill, JobPosting posting) {
    Wording named = Wording.of(skill);
    boolean wished = posting.niceToHave().stream().anyMatch(named::isIn);
    boolean demanded =
        Stream.concat(posting.requirements().stream(), posting.responsibilities().stream())
            .anyMatch(named::isIn);
    return wished && !demanded ? Need.NICE : Need.MUST;
  }

  private void add(List<String> texts, Need need) {
    texts.forEach(text -> add(text, need));
  }

  private void add(String text, Need need) {
    String kept = text.substring(0, Math.min(LONGEST, text.length())).strip();
    if (!kept.isEmpty()) {
      lines.add(new Line(kept, need == Need.MUST && NICE.isIn(kept) ? Need.NICE : need));
    }
  }

  /** What the posting hardly lists may be read from its text. */
  private void addMissing(List<Line> read) {
    boolean demands = count(Need.MUST) >= FEW;
    boolean tasks = count(Need.TASK) >= FEW;
    for (Line line : read) {
      if (line.need() == Need.TASK ? !tasks : !demands) {
        add(line.text(), line.need());
      }
    }
  }

  private long count(Need need) {
    return lines.stream().filter(line -> line.need() == need).count();
  }
}
