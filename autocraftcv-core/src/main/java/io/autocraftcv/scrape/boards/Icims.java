package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;
import java.net.URI;
import java.util.Optional;

/** iCIMS, whose pages show the posting in a frame. */
public final class Icims implements JobBoard {

  private static final Address POSTING =
      new Address(
          "(https://[a-z0-9-]+\\.icims\\.com/jobs/[0-9]+/[^?#]*job)(?:\\?(?!.*in_iframe=1).*)?",
          "$1?in_iframe=1");

  private static final BoardFields HTML =
      BoardFields.of(
          """
          marks: .iCIMS_JobHeaderGroup + .iCIMS_JobContent
          title: .iCIMS_Header
          jobLocation: .iCIMS_JobHeaderData [itemprop=jobLocation] | .iCIMS_JobHeaderGroup .header.left span:not(.sr-only)
          description: .iCIMS_JobContent .iCIMS_InfoMsg_Job, .iCIMS_JobContent .iCIMS_Expandable_Text
          """);

  @Override
  public Optional<URI> data(URI page) {
    return POSTING.data(page);
  }

  @Override
  public BoardFields html() {
    return HTML;
  }
}
