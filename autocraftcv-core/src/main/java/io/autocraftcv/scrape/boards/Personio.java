package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Personio: company.jobs.personio.de/job/id, and its feed. */
public final class Personio implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://([a-z0-9-]+)\\.jobs\\.personio\\.(de|com)/job/([0-9]+)(?:[/?].*)?",
          "https://$1.jobs.personio.$2/xml");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: name + jobDescriptions + recruitingCategory
          title: name
          hiringOrganization: subcompany
          jobLocation: office + additionalOffices.office
          employmentType: schedule + employmentType
          datePosted: createdAt
          description: jobDescriptions.jobDescription
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
