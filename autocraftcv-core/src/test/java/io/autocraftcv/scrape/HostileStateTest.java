package io.autocraftcv.scrape;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State made to break its readers: they give a posting or a refusal, soon, and nothing else. */
class HostileStateTest {

  private static final int MANY = 100_000;

  static Stream<Named<String>> pages() {
    return Stream.of(
        Named.of(
            "a list of places in a circle",
            nuxt3("[{\"a\":1},[2" + ",1,2".repeat(MANY / 2) + "],[1,2,1,2]]")),
        Named.of("places of places of places", nuxt3("[{\"a\":1}" + lists(40) + ",\"x\"]")),
        Named.of("a deep list", nuxt3("[".repeat(MANY))),
        Named.of(
            "many lists of places",
            ("<script>x=[{\"a\":1}" + lists(20) + ",\"x\"]</script>").repeat(2_000)),
        Named.of(
            "a function with a long argument",
            nuxt2("return {a:[" + "a,".repeat(MANY) + "a]}", "\"" + "x".repeat(MANY) + "\"")),
        Named.of(
            "functions in functions",
            "<script>" + "x=(function(a){return {".repeat(MANY / 4) + "</script>"),
        Named.of("a function of many brackets", nuxt2("return " + "{a:[".repeat(MANY), "1")),
        Named.of(
            "a function of many names",
            "<script>x=(function(" + "a,".repeat(MANY) + "a){return {a:a}}(1))</script>"),
        Named.of(
            "rows in a circle", push("1:[\\\"$2\\\",\\\"$1\\\"]\\n2:[\\\"$1\\\",\\\"$2\\\"]\\n")),
        Named.of("rows that refer to rows", push(rows(3_000))),
        Named.of("a deep row", push("1:" + "[".repeat(MANY))),
        Named.of("many pushes", push("1:[1]\\n").repeat(MANY / 10)),
        Named.of(
            "a cache in a circle",
            "<script>x={\"A:1\":{\"a\":["
                + "{\"__ref\":\"A:1\"},".repeat(MANY / 4)
                + "]}}</script>"),
        Named.of("caches of caches", "<script>x={\"A:0\":{}" + cached(60) + "}</script>"),
        Named.of(
            "many times",
            "<h1>Baker</h1>" + "<time datetime=2026-05-04>posted</time> ".repeat(MANY / 4)),
        Named.of("many days", "<h1>Baker</h1>" + "<p>two days a week ".repeat(MANY / 4)),
        Named.of("days without an end", "<h1>Baker</h1><p>" + "two days ".repeat(MANY)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hostile_state_gives_a_posting_or_a_refusal(String html) {
    assertTimeoutPreemptively(
        ofSeconds(20), () -> assertThat(HostilePagesTest.outcome(html)).isNotBlank());
  }

  /** Each refers ten times to the next. */
  private static String lists(int levels) {
    return IntStream.rangeClosed(1, levels)
        .mapToObj(i -> ",[" + ((i + 1) + ",").repeat(9) + (i + 1) + "]")
        .collect(Collectors.joining());
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i -> {
              String next = "\\\"$" + Integer.toHexString(i + 1) + "\\\"";
              return Integer.toHexString(i) + ":[" + (next + ",").repeat(9) + next + "]\\n";
            })
        .collect(Collectors.joining());
  }

  private static String cached(int levels) {
    return IntStream.rangeClosed(1, levels)
        .mapToObj(
            i ->
                ",\"A:"
                    + i
                    + "\":{\"a\":["
                    + ("{\"__ref\":\"A:" + (i - 1) + "\"},").repeat(10)
                    + "]}")
        .collect(Collectors.joining());
  }

  private static String nuxt3(String list) {
    return "<script type=application/json id=__NUXT_DATA__>" + list + "</script>";
  }

  private static String nuxt2(String body, String argument) {
    return "<script>window.__NUXT__=(function(a){" + body + "}(" + argument + "));</script>";
  }

  private static String push(String piece) {
    return "<script>self.__next_f.push([1,\"" + piece + "\"])</script>" + " ".repeat(300);
  }
}
