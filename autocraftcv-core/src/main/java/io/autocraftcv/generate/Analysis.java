package io.autocraftcv.generate;

import io.autocraftcv.match.Match;
import io.autocraftcv.match.Requirement;
import io.autocraftcv.match.Verdict;
import io.autocraftcv.model.JobPosting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a profile is to a posting, and to what its owner wants to bring forward.
 *
 * @param match with the posting
 * @param emphasis with the topics to emphasise, as if they were a posting
 * @param keywords the same with the words to include
 */
record Analysis(Match match, Match emphasis, Match keywords, Wishes wishes) {

  /** A line about a topic to emphasise goes before all others. */
  private static final double EMPHASIS = 10;

  static Analysis of(DocumentRequest request, Wishes wishes, LocalDate today) {
    return new Analysis(
        Match.of(request.posting(), request.profile(), today),
        Match.of(asking(wishes.emphasis()), request.profile(), today),
        Match.of(asking(wishes.keywords()), request.profile(), today),
        wishes);
  }

  private static JobPosting asking(List<String> topics) {
    return JobPosting.titled("-").requirements(topics).build();
  }

  /** What a text of the profile is worth in the résumé. */
  double relevance(String path) {
    return match.relevance(path) + EMPHASIS * emphasis.relevance(path) + keywords.relevance(path);
  }

  /** The keywords that were wished for and of which the profile has nothing. */
  List<String> unsupportedKeywords() {
    Set<String> supported =
        keywords.requirements().stream()
            .filter(requirement -> requirement.verdict() == Verdict.MET)
            .map(Requirement::text)
            .collect(Collectors.toSet());
    return wishes.keywords().stream().filter(word -> !supported.contains(word)).toList();
  }
}
