package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Greenhouse, under its own addresses. */
public final class Greenhouse implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://(?:job-boards|boards)(\\.eu)?\\.greenhouse\\.io/([^/?]+)/jobs/([0-9]+)(?:[/?].*)?",
          "https://boards-api.greenhouse.io/v1/boards/$2/jobs/$3?pay_transparency=true");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: absolute_url + internal_job_id
          title: title
          hiringOrganization: company_name
          jobLocation: location
          datePosted: first_published
          validThrough: application_deadline
          description: content
          baseSalary: pay_input_ranges
          url: absolute_url
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
