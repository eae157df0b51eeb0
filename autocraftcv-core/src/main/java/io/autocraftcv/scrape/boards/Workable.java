package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** Workable: apply.workable.com/company/j/code. */
public final class Workable implements JobBoard {

  private static final Address POSTING =
      new Address(
          "https://apply\\.workable\\.com/([^/?]+)/j/([0-9A-Z]+)(?:[/?].*)?",
          "https://apply.workable.com/api/v2/accounts/$1/jobs/$2");

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: shortcode + title
          title: title
          employmentType: employment_type | type
          jobLocation: locations | location
          jobLocationType: workplace | workplace_type
          datePosted: published_on | published | created_at
          description: full_description | description
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
