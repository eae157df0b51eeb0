package io.autocraftcv.servlet;

/**
 * How much one caller may ask for. Immutable; each method that takes a value gives a changed copy.
 *
 * <pre>{@code
 * servlet.limits(Limits.defaults().startsPerMinute(10));
 * }</pre>
 *
 * @param body the longest JSON body or form, in bytes; by default 64 KB
 * @param upload the largest form with files, in bytes; by default 10 MB
 * @param startsPerMinute how many tasks an owner can start within a minute; by default 60
 * @param streams how many event streams, WebSockets and long polls an owner can hold open at once;
 *     by default 10
 * @param ids how many tasks one request can ask about; by default 50
 */
public record Limits(int body, long upload, int startsPerMinute, int streams, int ids) {

  private static final Limits DEFAULTS = new Limits(64 * 1024, 10L * 1024 * 1024, 60, 10, 50);

  public Limits {
    if (Math.min(Math.min(body, startsPerMinute), Math.min(streams, ids)) < 1 || upload < 1) {
      throw new IllegalArgumentException("A limit is at least 1");
    }
  }

  /** The defaults named above. */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** The longest JSON body or form, in bytes. */
  public Limits body(int bytes) {
    return new Limits(bytes, upload, startsPerMinute, streams, ids);
  }

  /** The largest form with files, in bytes; it takes effect when the servlet is mounted. */
  public Limits upload(long bytes) {
    return new Limits(body, bytes, startsPerMinute, streams, ids);
  }

  /** How many tasks an owner can start within a minute. */
  public Limits startsPerMinute(int starts) {
    return new Limits(body, upload, starts, streams, ids);
  }

  /** How many event streams, WebSockets and long polls an owner can hold open at once. */
  public Limits streams(int atOnce) {
    return new Limits(body, upload, startsPerMinute, atOnce, ids);
  }

  /** How many tasks one request can ask about. */
  public Limits ids(int tasks) {
    return new Limits(body, upload, startsPerMinute, streams, tasks);
  }
}
