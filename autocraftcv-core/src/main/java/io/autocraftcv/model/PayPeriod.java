package io.autocraftcv.model;

/** The time that an amount of pay is for. */
public enum PayPeriod {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR
}
