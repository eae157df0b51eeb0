package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Recruitee: company.recruitee.com/o/title. */
public final class Recruitee implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://([a-z0-9-]+)\\.recruitee\\.com/(?:l/[a-z-]+/)?o/([^/?]+)(?:[/?].*)?",
          "https://$1.recruitee.com/api/offers/$2");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: title + careers_url
          title: title
          hiringOrganization: company_name
          employmentType: employment_type_code
          datePosted: published_at | created_at
          validThrough: close_at
          url: careers_url
          applyUrl: careers_apply_url
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
