package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import org.jdbi.v3.core.Jdbi;

/** What is kept of and for visitors, by kind. */
record Repositories(
    Shelf<JobPosting> postings,
    Shelf<Profile> profiles,
    ResumeTexts resumes,
    Documents documents,
    DocumentHistory history,
    Uploads uploads,
    Belongings belongings) {

  /**
   * @param most of each kind that a visitor can have
   */
  static Repositories in(Jdbi jdbi, int most) {
    return new Repositories(
        Shelf.postings(jdbi),
        Shelf.profiles(jdbi),
        new ResumeTexts(jdbi),
        new Documents(jdbi),
        new DocumentHistory(jdbi),
        new Uploads(jdbi),
        new Belongings(jdbi, most));
  }
}
