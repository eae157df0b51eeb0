package io.autocraftcv.redis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Those who know which server is the master. */
record Sentinels(List<HostAndPort> hosts, String name, JedisClientConfig config) {

  /**
   * The master, as the first one says who answers.
   *
   * @throws JedisConnectionException if nobody answers or knows
   */
  HostAndPort master() {
    JedisException last = null;
    for (HostAndPort host : hosts) {
      try (Connection sentinel = new Connection(host, config)) {
        sentinel.sendCommand(Protocol.Command.SENTINEL, "GET-MASTER-ADDR-BY-NAME", name);
        @Nullable List<String> master = sentinel.getMultiBulkReply();
        if (master != null && master.size() == 2) {
          return new HostAndPort(master.get(0), Integer.parseInt(master.get(1)));
        }
      } catch (JedisException e) {
        last = e;
      }
    }
    throw new JedisConnectionException("No sentinel knows the master " + name, last);
  }
}
