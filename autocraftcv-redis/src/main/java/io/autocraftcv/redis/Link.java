package io.autocraftcv.redis;

import static redis.clients.jedis.Protocol.Command.EVALSHA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Connections to Redis, whatever shape it has. Safe for many threads.
 *
 * <p>Calls are pipelined to one node at a time here, and not by Jedis' own pipeline for clusters:
 * that one only logs a node that is away, at each call, and changes its maps from several threads.
 */
final class Link implements AutoCloseable {

  private final UnifiedJedis commands;
  private final Function<byte[], HostAndPort> node;
  private final Function<HostAndPort, Connection> borrow;
  private final Supplier<Connection> subscriber;
  private final BooleanSupplier current;
  private final Executor parallel;

  /**
   * @param commands for one command at a time
   * @param node the node that has a key
   * @param borrow a connection to such a node, given back by closing it
   * @param subscriber makes what {@link #subscriber} returns
   * @param current tells what {@link #isCurrent} does
   * @param parallel runs what is sent to several nodes at once
   */
  Link(
      UnifiedJedis commands,
      Function<byte[], HostAndPort> node,
      Function<HostAndPort, Connection> borrow,
      Supplier<Connection> subscriber,
      BooleanSupplier current,
      Executor parallel) {
    this.commands = commands;
    this.node = node;
    this.borrow = borrow;
    this.subscriber = subscriber;
    this.current = current;
    this.parallel = parallel;
  }

  UnifiedJedis commands() {
    return commands;
  }

  /** A new connection to any node, which belongs to whoever asks. */
  Connection subscriber() {
    return subscriber.get();
  }

  /** Whether it would lead to the same servers if it were opened now. */
  boolean isCurrent() {
    return current.getAsBoolean();
  }

  @Nullable Object run(Call call) {
    try {
      return commands.evalsha(call.script().digest(), call.keys(), call.arguments().get());
    } catch (JedisNoScriptException e) {
      return commands.eval(call.script().text(), call.keys(), call.arguments().get());
    }
  }

  /** The answers in the order of the calls. */
  List<@Nullable Object> run(List<Call> calls) {
    @Nullable Object[] answers = new Object[calls.size()];
    if (calls.size() == 1) {
      answers[0] = run(calls.get(0));
    } else {
      pipelineToEachNode(calls, answers);
      for (int i = 0; i < answers.length; i++) {
        answers[i] = settled(calls.get(i), answers[i]);
      }
    }
    return Arrays.asList(answers);
  }

  private void pipelineToEachNode(List<Call> calls, @Nullable Object[] answers) {
    Map<HostAndPort, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      HostAndPort host = node.apply(calls.get(i).keys().get(0));
      places.computeIfAbsent(host, unseen -> new ArrayList<>()).add(i);
    }
    List<CompletableFuture<Void>> nodes = new ArrayList<>();
    places.forEach(
        (host, its) -> {
          Runnable pipeline = () -> pipeline(host, calls, its, answers);
          Executor executor = nodes.size() == places.size() - 1 ? Runnable::run : parallel;
          nodes.add(CompletableFuture.runAsync(pipeline, executor));
        });
    nodes.forEach(Link::await);
  }

  private static void await(CompletableFuture<Void> node) {
    try {
      node.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void pipeline(
      HostAndPort host, List<Call> calls, List<Integer> places, @Nullable Object[] answers) {
    try (Connection connection = borrow.apply(host)) {
      List<?> its = answers(connection, places.stream().map(calls::get).toList());
      for (int i = 0; i < places.size(); i++) {
        answers[places.get(i)] = its.get(i);
      }
    }
  }

  /** By the connection itself: Jedis' pipeline costs more for each command than it takes to run. */
  private static List<?> answers(Connection connection, List<Call> calls) {
    try {
      for (Call call : calls) {
        connection.sendCommand(EVALSHA, call.byDigest());
      }
      return connection.getMany(calls.size());
    } catch (RuntimeException e) {
      // There may be answers that nobody has read: nobody else is to take them for theirs.
      connection.setBroken();
      throw e;
    }
  }

  private @Nullable Object settled(Call call, @Nullable Object answer) {
    if (answer instanceof JedisNoScriptException || answer instanceof JedisRedirectionException) {
      return run(call);
    }
    if (answer instanceof JedisDataException failure) {
      throw failure;
    }
    return answer;
  }

  @Override
  public void close() {
    commands.close();
  }
}
