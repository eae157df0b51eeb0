package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** SmartRecruiters: jobs.smartrecruiters.com/company/id-title. */
public final class SmartRecruiters implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://(?:jobs|careers)\\.smartrecruiters\\.com/([^/?]+)/([0-9]{6,}|[0-9a-f-]{36})(?:[-/?].*)?",
          "https://api.smartrecruiters.com/v1/companies/$1/postings/$2");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: name + releasedDate + company
          title: name
          hiringOrganization: company.name
          jobLocation: location
          employmentType: typeOfEmployment
          datePosted: releasedDate
          description: jobAd.sections.companyDescription + jobAd.sections.jobDescription + jobAd.sections.qualifications + jobAd.sections.additionalInformation | jobAd
          url: postingUrl
          applyUrl: applyUrl
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
