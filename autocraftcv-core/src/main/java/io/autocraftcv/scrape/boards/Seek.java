package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;

/** SEEK and JobStreet, whose pages hold the posting in {@code SEEK_REDUX_DATA}. */
public final class Seek implements JobBoard {

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: title + advertiser + content + listedAt
          title: title
          hiringOrganization: advertiser.name
          jobLocation: location.label | location
          employmentType: workTypes.label | workTypes
          jobLocationType: workArrangements.label | workArrangements.arrangements.label
          baseSalary: salary.label
          datePosted: listedAt.dateTimeUtc
          validThrough: expiresAt.dateTimeUtc
          description: content
          """);

  @Override
  public BoardFields json() {
    return JSON;
  }
}
