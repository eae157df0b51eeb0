package io.autocraftcv.match;

/** How much a posting insists on something. */
public enum Need {
  /** What one must bring. */
  MUST,
  /** What one may bring. */
  NICE,
  /** What there is to do. */
  TASK
}
