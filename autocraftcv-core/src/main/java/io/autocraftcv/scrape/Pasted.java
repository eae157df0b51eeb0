package io.autocraftcv.scrape;

import io.autocraftcv.scrape.ScrapeException.Reason;
import io.autocraftcv.words.Section;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Makes a page of a pasted text, so that it is read like one: its title becomes the headline. The
 * title is the first line, unless that is none: people copy "Apply now" and "Job description"
 * along.
 */
final class Pasted {

  private static final int LONGEST_TITLE = 120;
  private static final int LINES_TO_TITLE = 12;
  private static final int NEAR = 4;
  private static final int MOST_WORDS = 16;

  private Pasted() {}

  /**
   * The page.
   *
   * @throws ScrapeException if no line of the text could be the title of a position
   */
  static Document page(String text) throws ScrapeException {
    List<String> lines = text.lines().map(Lines::squeeze).filter(line -> !line.isEmpty()).toList();
    int at = title(lines);
    if (at < 0) {
      throw new ScrapeException(
          Reason.NOT_A_JOB_POSTING,
          "This text does not say what the job is called; put its title into the first line.");
    }
    Document document = Document.createShell("");
    document.title(lines.get(at));
    document.body().appendElement("h1").text(headline(lines.get(at)));
    document.body().appendElement("article").html(Prose.fromPlainText(rest(text, lines.get(at))));
    return document;
  }

  /** A line that names a position or genders, or else the first that could be a title. */
  private static int title(List<String> lines) {
    List<String> first = lines.subList(0, Math.min(lines.size(), LINES_TO_TITLE));
    int named = -1;
    int possible = -1;
    for (int i = first.size() - 1; i >= 0; i--) {
      String line = headline(first.get(i));
      if (couldBe(line)) {
        possible = i;
        named = JobTitles.namesGenders(line) || JobTitles.namesPosition(line) ? i : named;
      }
    }
    // What stands far below the first possible title may be about someone else.
    return named >= 0 && named <= possible + NEAR ? named : possible;
  }

  private static boolean couldBe(String line) {
    return line.length() <= LONGEST_TITLE
        && line.split(" ", -1).length <= MOST_WORDS
        && JobTitles.couldBe(line)
        && !Companies.endsLikeOne(line)
        && !Places.is(line)
        && !line.contains("://")
        && !line.endsWith(".")
        && !line.endsWith(":")
        && Section.named(line) == null
        && RemoteWords.in(line) == null
        && EmploymentWords.in(line).isEmpty()
        && (!isLabelled(line) || JobTitles.namesGenders(line));
  }

  private static boolean isLabelled(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && Label.in(line.substring(0, colon)) != null;
  }

  /** What stands behind "Job title:". */
  private static String headline(String line) {
    String bare = Lines.withoutBullet(line.replaceFirst("^#{1,6} ", "").replace("**", ""));
    int colon = bare.indexOf(':');
    boolean title = colon > 0 && Label.in(bare.substring(0, colon)) == Label.TITLE;
    return title ? bare.substring(colon + 1).strip() : JobTitles.cleaned(bare);
  }

  /** All but the line of the title. */
  private static String rest(String text, String title) {
    StringBuilder rest = new StringBuilder(text.length());
    boolean found = false;
    for (String line : text.lines().toList()) {
      if (!found && Lines.squeeze(line).equals(title)) {
        found = true;
      } else {
        rest.append(line).append('\n');
      }
    }
    return rest.toString();
  }
}
