package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static redis.clients.jedis.Protocol.Command.CONFIG;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** Looks whether Redis does what is needed of it. Used by one thread. */
final class Checkup {

  private static final Logger log = LoggerFactory.getLogger(RedisProgressStore.class);

  private final Health health;
  private final Call call;
  private boolean policySeen;

  Checkup(Keys keys, Health health) {
    this.health = health;
    this.call = Call.of(Script.CHECK, keys.check(), keys.check());
  }

  boolean check(Link link) {
    if (!link.isCurrent()) {
      throw new JedisConnectionException("There is another master now");
    }
    health.publishDenied(!Long.valueOf(1).equals(link.run(call)));
    if (!policySeen) {
      policySeen = true;
      warnIfRunningTasksMayBeDropped(link);
    }
    return true;
  }

  private static void warnIfRunningTasksMayBeDropped(Link link) {
    String policy = policy(link);
    if (policy.startsWith("allkeys-")) {
      log.warn(
          "Redis drops any key when its memory is full (maxmemory-policy {}), so it may forget"
              + " running tasks; noeviction is the setting for progress",
          policy);
    }
  }

  private static String policy(Link link) {
    try {
      @Nullable Object answer =
          link.commands()
              .executeCommand(new CommandArguments(CONFIG).add("GET").add("maxmemory-policy"));
      return answer instanceof List<?> pair
              && pair.size() == 2
              && pair.get(1) instanceof byte[] name
          ? new String(name, UTF_8)
          : "";
    } catch (JedisDataException e) {
      log.debug("Redis does not say what it does when its memory is full", e);
      return "";
    }
  }
}
