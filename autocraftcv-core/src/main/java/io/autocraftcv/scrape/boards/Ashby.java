package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Ashby: jobs.ashbyhq.com/company/id. */
public final class Ashby implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://jobs\\.ashbyhq\\.com/([^/?]+)/([0-9a-f-]{36})(?:[/?].*)?",
          "https://api.ashbyhq.com/posting-api/job-board/$1?includeCompensation=true");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: title + descriptionHtml + publishedAt
          title: title
          jobLocation: location | locationName | address.postalAddress
          employmentType: employmentType
          jobLocationType: workplaceType
          baseSalary: compensation.summaryComponents | compensation.compensationTiers | compensation.scrapeableCompensationSalarySummary | compensationTiers | scrapeableCompensationSalarySummary
          datePosted: publishedAt
          description: descriptionHtml
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
