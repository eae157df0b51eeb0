package io.autocraftcv.model;

/** The kinds of employment, in schema.org's words. */
public enum EmploymentType {
  FULL_TIME,
  PART_TIME,
  CONTRACTOR,
  TEMPORARY,
  INTERN,
  VOLUNTEER,
  PER_DIEM,
  /** The posting names a kind that is none of the others. */
  OTHER
}
