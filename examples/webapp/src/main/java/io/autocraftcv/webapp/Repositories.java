package io.autocraftcv.webapp;

import org.jdbi.v3.core.Jdbi;

/** What is kept of and for visitors, by kind. */
record Repositories(Postings postings, Profiles profiles, Documents documents, Uploads uploads) {

  static Repositories in(Jdbi jdbi) {
    return new Repositories(
        new Postings(jdbi), new Profiles(jdbi), new Documents(jdbi), new Uploads(jdbi));
  }
}
