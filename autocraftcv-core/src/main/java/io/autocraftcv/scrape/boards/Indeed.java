package io.autocraftcv.scrape.boards;

import io.autocraftcv.scrape.BoardFields;
import io.autocraftcv.scrape.JobBoard;

/** Indeed, whose pages hold the posting in {@code _initialData}. */
public final class Indeed implements JobBoard {

  private static final BoardFields JSON =
      BoardFields.of(
          """
          marks: jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.jobTitle
          title: jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.jobTitle
          hiringOrganization: jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.companyName
          jobLocation: jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.formattedLocation | jobLocation
          jobLocationType: jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.remoteWorkModel.type | jobInfoWrapperModel.jobInfoModel.jobInfoHeaderModel.remoteWorkModel.text
          employmentType: jobInfoWrapperModel.jobInfoModel.jobMetadataHeaderModel.jobTypes | jobInfoWrapperModel.jobInfoModel.jobMetadataHeaderModel.jobType
          baseSalary: salaryInfoModel
          datePosted: hostQueryExecutionResult.data.jobData.results.job.datePublished
          description: jobInfoWrapperModel.jobInfoModel.sanitizedJobDescription
          """);

  @Override
  public BoardFields json() {
    return JSON;
  }
}
