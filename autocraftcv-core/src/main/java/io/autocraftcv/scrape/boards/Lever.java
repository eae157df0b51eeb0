package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Lever: jobs.lever.co/company/id. */
public final class Lever implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://jobs(\\.eu)?\\.lever\\.co/([^/?]+)/([0-9a-f-]{36})(?:[/?].*)?",
          "https://api$1.lever.co/v0/postings/$2/$3?mode=json");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: text + hostedUrl + categories
          title: text
          jobLocation: categories.allLocations | categories.location
          employmentType: categories.commitment
          jobLocationType: workplaceType
          baseSalary: salaryRange
          datePosted: createdAt
          description: opening + descriptionBody + lists + additional | description + lists + additional | descriptionPlain + additionalPlain
          """);

  private static final BoardFields HTML =
      BoardFields.of(
          """
          marks: .posting-headline h2 + .posting-categories
          title: .posting-headline h2
          jobLocation: .posting-categories .location
          employmentType: .posting-categories .commitment
          jobLocationType: .posting-categories .workplaceTypes
          description: .section-wrapper.page-full-width .section
          """);

  @Override
  public Optional<URI> data(URI page) {
    return POSTING.data(page);
  }

  @Override
  public BoardFields json() {
    return JSON;
  }

  @Override
  public BoardFields html() {
    return HTML;
  }
}
