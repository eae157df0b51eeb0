package io.autocraftcv.redis;

import io.autocraftcv.redis.RedisHealth.Status;
import java.util.List;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What an exception of the client means.
 *
 * @param ofConnection whether the next call on any connection we have would meet with the same
 */
record Failure(Status status, boolean ofConnection) {

  /** What a server says that is starting, failing over or not the master any more. */
  private static final List<String> NOT_NOW =
      List.of("LOADING", "CLUSTERDOWN", "MASTERDOWN", "READONLY", "MISCONF", "TRYAGAIN", "BUSY");

  static Failure of(JedisException e) {
    if (!(e instanceof JedisDataException)) {
      return e.getCause() instanceof JedisDataException cause
          ? of(cause)
          : new Failure(Status.UNREACHABLE, true);
    }
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("OOM")) {
      return new Failure(Status.OUT_OF_MEMORY, false);
    }
    if (NOT_NOW.stream().anyMatch(message::startsWith)) {
      return new Failure(Status.UNREACHABLE, true);
    }
    boolean notLetIn =
        (e instanceof JedisAccessControlException && !message.startsWith("NOPERM"))
            || message.startsWith("ERR AUTH");
    return new Failure(Status.DENIED, notLetIn);
  }
}
