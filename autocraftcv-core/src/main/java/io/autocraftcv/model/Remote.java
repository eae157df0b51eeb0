package io.autocraftcv.model;

/** Where the work of a position is done, as far as the posting says so. */
public enum Remote {
  /** From anywhere the posting allows. */
  REMOTE,
  /** Partly at the employer's place. */
  HYBRID,
  /** At the employer's place. */
  ONSITE
}
