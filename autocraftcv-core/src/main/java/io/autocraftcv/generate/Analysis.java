package io.autocraftcv.generate;

import io.autocraftcv.match.Match;
import io.autocraftcv.match.Requirement;
import io.autocraftcv.match.Verdict;
import io.autocraftcv.model.JobPosting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a profile is to a posting, and to what its owner wants to bring forward.
 *
 * @param match with the posting
 * @param wanted with the topics and keywords of the wishes, as if they were a posting
 */
record Analysis(Match match, Match wanted, Wishes wishes) {

  private static final double WANTED = 2;

  static Analysis of(DocumentRequest request, Wishes wishes, LocalDate today) {
    List<String> topics = new ArrayList<>(wishes.emphasis());
    topics.addAll(wishes.keywords());
    String title = topics.isEmpty() ? request.posting().title() : String.join(", ", topics);
    JobPosting asked = JobPosting.titled(title).requirements(topics).build();
    return new Analysis(
        Match.of(request.posting(), request.profile(), today),
        Match.of(asked, request.profile(), today),
        wishes);
  }

  /**
   * What a text of the profile is worth in the résumé; what is wanted goes before what is asked.
   */
  double relevance(String path) {
    return match.relevance(path) + WANTED * wanted.relevance(path);
  }

  /** The keywords that were wished for and of which the profile has nothing. */
  List<String> unsupportedKeywords() {
    Set<String> missing =
        wanted.requirements().stream()
            .filter(requirement -> requirement.verdict() != Verdict.MET)
            .map(Requirement::text)
            .collect(Collectors.toSet());
    return wishes.keywords().stream().filter(missing::contains).toList();
  }
}
