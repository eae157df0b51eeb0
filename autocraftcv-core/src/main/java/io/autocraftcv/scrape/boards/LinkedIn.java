package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;

/** LinkedIn, as it shows a posting to guests. */
public final class LinkedIn implements JobBoard {

  private static final BoardFields HTML =
      BoardFields.of(
          """
          marks: .topcard__title, .top-card-layout__title + .topcard__flavor-row
          title: .topcard__title | .top-card-layout__title
          hiringOrganization: .topcard__org-name-link | .topcard__flavor-row .topcard__flavor:not(.topcard__flavor--bullet)
          jobLocation: .topcard__flavor.topcard__flavor--bullet
          employmentType: [class*=description__job-criteria-item]:nth-child(-n+2) [class*=description__job-criteria-text]
          baseSalary: .compensation__salary
          description: .show-more-less-html__markup | .description__text
          """);

  @Override
  public BoardFields html() {
    return HTML;
  }
}
