package io.autocraftcv.redis;

/**
 * How Redis is doing, as far as this process can tell: from what its calls met with, and from a
 * look every five seconds.
 *
 * @param sentence the same for people, and what to do
 */
public record RedisHealth(Status status, String sentence) {

  /** What is wrong, if anything. */
  public enum Status {
    /** All is well. */
    UP,
    /** It answers, but late. */
    SLOW,
    /**
     * It answers, but changes and cancels are not pushed: they are seen by asking, so somewhat
     * later.
     */
    POLLING_ONLY,
    /** It answers, but takes nothing new. */
    OUT_OF_MEMORY,
    /** It does not let us in, or not do what we must. */
    DENIED,
    /** It does not answer. */
    UNREACHABLE
  }
}
