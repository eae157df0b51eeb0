package io.autocraftcv.model;

/** The level of a position, from the lowest to the highest. */
public enum Seniority {
  INTERN,
  JUNIOR,
  MID,
  SENIOR,
  /** One who leads others, or whose advice they follow. */
  LEAD,
  /** One who leads a department or a company. */
  EXECUTIVE
}
