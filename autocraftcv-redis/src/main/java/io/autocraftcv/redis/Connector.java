package io.autocraftcv.redis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Opens links to one Redis. */
final class Connector {

  private static final int MOST_CONNECTIONS = 16;

  /** For a slot of which it is not known where it is; whoever is asked there will say so. */
  private static final HostAndPort ANY = new HostAndPort("any", 0);

  private final RedisAddress address;
  private final JedisClientConfig config;
  private final JedisClientConfig sentinelConfig;
  private final Duration timeout;
  private final Executor parallel;

  Connector(RedisAddress address, Duration timeout, Trust trust, Executor parallel) {
    this.address = address;
    this.timeout = timeout;
    this.parallel = parallel;
    // Two builders: the first build of one fixes the user for all later ones.
    this.sentinelConfig = common(trust).build();
    this.config =
        common(trust)
            .user(address.user())
            .password(address.password())
            .database(address.database())
            .build();
  }

  private DefaultJedisClientConfig.Builder common(Trust trust) {
    int millis = (int) timeout.toMillis();
    DefaultJedisClientConfig.Builder common =
        DefaultJedisClientConfig.builder()
            // Said, and not left to be agreed on: a client made while the server is away would read
            // the older protocol for life, and its connections would speak the newer one later.
            .resp2()
            .connectionTimeoutMillis(millis)
            .socketTimeoutMillis(millis);
    return address.tls() ? common.sslOptions(trust.options()) : common;
  }

  Link open() {
    return switch (address.kind()) {
      case STANDALONE -> one(hosts().get(0), () -> true);
      case SENTINEL -> master();
      case CLUSTER -> cluster();
    };
  }

  private Link one(HostAndPort host, BooleanSupplier current) {
    PooledConnectionProvider provider = new PooledConnectionProvider(host, config, pool());
    return new Link(
        RedisClient.builder().connectionProvider(provider).clientConfig(config).build(),
        key -> host,
        any -> provider.getConnection(),
        () -> new Connection(host, config),
        current,
        parallel);
  }

  /**
   * To the one whom the sentinels call the master, as long as they do. Not by the client that Jedis
   * has for it: that one logs each time that a sentinel does not answer.
   */
  private Link master() {
    Sentinels sentinels = new Sentinels(hosts(), String.valueOf(address.master()), sentinelConfig);
    HostAndPort master = sentinels.master();
    return one(master, () -> master.equals(sentinels.master()));
  }

  private Link cluster() {
    Set<HostAndPort> nodes = Set.copyOf(hosts());
    ClusterConnectionProvider provider =
        new ClusterConnectionProvider(Set.copyOf(hosts()), config, pool(), Duration.ofSeconds(30));
    return new Link(
        RedisClusterClient.builder()
            .nodes(nodes)
            .connectionProvider(provider)
            .clientConfig(config)
            .maxAttempts(3)
            .maxTotalRetriesDuration(timeout)
            .build(),
        key -> nodeOf(provider, key),
        node -> ANY.equals(node) ? provider.getConnection() : provider.getConnection(node),
        () -> new Connection(anyNode(provider), config),
        () -> true,
        parallel);
  }

  private static HostAndPort nodeOf(ClusterConnectionProvider provider, byte[] key) {
    HostAndPort node = provider.getNode(JedisClusterCRC16.getSlot(key));
    return node == null ? ANY : node;
  }

  /** What is published at one node of a cluster is heard at all. */
  private static HostAndPort anyNode(ClusterConnectionProvider provider) {
    List<String> nodes = List.copyOf(provider.getNodes().keySet());
    return HostAndPort.from(nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())));
  }

  private List<HostAndPort> hosts() {
    return address.hosts().stream()
        .map(host -> new HostAndPort(host.name(), host.port()))
        .collect(Collectors.toUnmodifiableList());
  }

  private ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(MOST_CONNECTIONS);
    pool.setMaxIdle(MOST_CONNECTIONS);
    pool.setMaxWait(timeout);
    pool.setJmxEnabled(false);
    return pool;
  }
}
