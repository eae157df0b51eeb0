package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Workday: company.wd3.myworkdayjobs.com/site/job/place/title_id. */
public final class Workday implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://([a-z0-9_-]+)\\.(wd[0-9]+)\\.myworkdayjobs\\.com/(?:[a-z]{2}-[A-Z]{2}/)?([^/?]+)/(?:details|job/[^/?]+)/([^/?]+)(?:[/?].*)?",
          "https://$1.$2.myworkdayjobs.com/wday/cxs/$1/$3/job/$4");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: jobPostingInfo.title
          title: jobPostingInfo.title
          hiringOrganization: hiringOrganization.name
          jobLocation: jobPostingInfo.location + jobPostingInfo.additionalLocations
          employmentType: jobPostingInfo.timeType
          jobLocationType: jobPostingInfo.remoteType
          datePosted: jobPostingInfo.startDate
          validThrough: jobPostingInfo.endDate
          description: jobPostingInfo.jobDescription
          url: jobPostingInfo.externalUrl
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
