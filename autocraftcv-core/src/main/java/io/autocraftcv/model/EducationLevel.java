package io.autocraftcv.model;

/** How far somebody has studied, from the least to the most. */
public enum EducationLevel {
  /** A school leaving certificate. */
  SCHOOL,
  /** Training for a trade, with a certificate or diploma. */
  TRADE,
  BACHELOR,
  MASTER,
  DOCTOR
}
