package io.autocraftcv.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A real master, its replica, and a sentinel that has the one take over from the other. */
public final class RedisSentinel implements AutoCloseable {

  private final RedisServer master;
  private final RedisServer replica;
  private final RedisServer sentinel;

  private RedisSentinel(RedisServer master, RedisServer replica, RedisServer sentinel) {
    this.master = master;
    this.replica = replica;
    this.sentinel = sentinel;
  }

  /** Starts them with nothing in them. */
  public static RedisSentinel start() {
    RedisServer master = RedisServer.start();
    RedisServer replica = RedisServer.start("--replicaof", "127.0.0.1 " + master.port());
    RedisServer sentinel = RedisServer.onlyPrepared(RedisServer.freePort(), "s.conf", "--sentinel");
    try {
      Files.writeString(
          sentinel.directory().resolve("s.conf"),
          """
          port %d
          bind 127.0.0.1
          sentinel monitor progress 127.0.0.1 %d 1
          sentinel down-after-milliseconds progress 1000
          sentinel failover-timeout progress 3000
          """
              .formatted(sentinel.port(), master.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sentinel.launch();
    RedisServer.await(
        () -> sentinel.cli("SENTINEL", "MASTER", "progress").contains("num-slaves\n1"),
        "the sentinel knows the replica");
    return new RedisSentinel(master, replica, sentinel);
  }

  public RedisServer master() {
    return master;
  }

  /** Where a store finds it. */
  public String uri() {
    return "redis+sentinel://127.0.0.1:" + sentinel.port() + "/progress";
  }

  @Override
  public void close() {
    sentinel.close();
    replica.close();
    master.close();
  }
}
