package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** BambooHR: company.bamboohr.com/careers/id. */
public final class BambooHr implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://([a-z0-9-]+)\\.bamboohr\\.com/(?:careers|jobs/view\\.php\\?id=)/?([0-9]+)(?:[/?&].*)?",
          "https://$1.bamboohr.com/careers/$2/detail");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: jobOpeningName
          title: jobOpeningName
          jobLocation: location | atsLocation
          employmentType: employmentStatusLabel
          baseSalary: compensation
          datePosted: datePosted
          description: description
          url: jobOpeningShareUrl
          """);

  @Override
  public Optional<URI> data(URI page) {
    return POSTING.data(page);
  }

  @Override
  public BoardFields json() {
    return JSON;
  }
}
