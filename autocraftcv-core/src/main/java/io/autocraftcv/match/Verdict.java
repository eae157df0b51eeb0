package io.autocraftcv.match;

/** What a profile shows of a requirement. */
public enum Verdict {
  MET,
  PARTLY,
  MISSING,
  /** It is of a kind that a profile does not show: "highly motivated". */
  UNKNOWN
}
