package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;

/** Teamtailor, whose pages say all by themselves, and its JSON. */
public final class Teamtailor implements JobBoard {

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: attributes.title + attributes.body
          title: attributes.title
          jobLocationType: attributes.remote-status
          employmentType: attributes.employment-type
          datePosted: attributes.created-at
          validThrough: attributes.end-date
          description: attributes.pitch + attributes.body
          url: links.careersite-job-url
          applyUrl: links.careersite-job-apply-url
          """);

  @Override
  public BoardFields json() {
    return JSON;
  }
}
