package io.autocraftcv.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Redis Cluster of three masters on this machine. */
public final class RedisCluster implements AutoCloseable {

  private final List<RedisServer> masters;

  private RedisCluster(List<RedisServer> masters) {
    this.masters = masters;
  }

  /** Starts one with nothing in it. */
  public static RedisCluster start() {
    List<RedisServer> masters =
        Stream.generate(
                () ->
                    RedisServer.start("--cluster-enabled", "yes", "--cluster-node-timeout", "2000"))
            .limit(3)
            .toList();
    List<String> create = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
    masters.forEach(master -> create.add("127.0.0.1:" + master.port()));
    create.add("--cluster-yes");
    String said = RedisServer.output(create);
    for (RedisServer master : masters) {
      RedisServer.await(
          () -> master.cli("CLUSTER", "INFO").contains("cluster_state:ok"), "cluster: " + said);
    }
    return new RedisCluster(masters);
  }

  public List<RedisServer> masters() {
    return masters;
  }

  /** Where a store finds it. */
  public String uri() {
    return masters.stream()
        .map(master -> "127.0.0.1:" + master.port())
        .collect(Collectors.joining(",", "redis+cluster://", ""));
  }

  /** See {@link RedisServer#age}. */
  public void age(Duration time) {
    masters.forEach(master -> master.age(time));
  }

  @Override
  public void close() {
    masters.forEach(RedisServer::close);
  }
}
