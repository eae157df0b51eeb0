package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are looked up by the test; no query leaves. */
class CheckedDnsTest {

  private static final InetAddress[] PUBLIC = addresses("93.184.216.34");
  private static final InetAddress[] LOOPBACK = addresses("127.0.0.1");

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(HostName::literal).toArray(InetAddress[]::new);
  }

  private static CheckedDns answering(InetAddress... addresses) {
    return new CheckedDns(host -> addresses, Set.of());
  }

  @Test
  void a_public_name_is_resolved() throws UnknownHostException {
    assertThat(answering(addresses("93.184.216.34", "2606:4700:4700::1111")).resolve("example.com"))
        .containsExactly(addresses("93.184.216.34", "2606:4700:4700::1111"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "fd00::1",
        "fe80::1",
        "5f00::1"
      })
  void a_name_for_a_special_address_is_not(String address) {
    assertThatExceptionOfType(CheckedDns.NotPublicException.class)
        .isThrownBy(() -> answering(addresses(address)).resolve("example.com"));
  }

  @Test
  void one_special_address_among_public_ones_is_enough() {
    for (List<String> mixed :
        List.of(
            List.of("93.184.216.34", "127.0.0.1"),
            List.of("::1", "93.184.216.34"),
            List.of("93.184.216.34", "2606:4700:4700::1111", "fd00::1"))) {
      assertThatExceptionOfType(CheckedDns.NotPublicException.class)
          .as(mixed.toString())
          .isThrownBy(
              () -> answering(addresses(mixed.toArray(String[]::new))).resolve("example.com"));
    }
  }

  @Test
  void a_name_that_changes_its_mind_is_checked_each_time() throws UnknownHostException {
    Queue<InetAddress[]> answers = new ArrayDeque<>(List.of(PUBLIC, LOOPBACK));
    CheckedDns dns = new CheckedDns(host -> answers.remove(), Set.of());

    assertThat(dns.resolve("example.com")).containsExactly(PUBLIC);
    assertThatExceptionOfType(CheckedDns.NotPublicException.class)
        .isThrownBy(() -> dns.resolve("example.com"));
  }

  @Test
  void what_is_checked_is_what_is_handed_over() throws UnknownHostException {
    InetAddress[] answer = PUBLIC.clone();
    Queue<InetAddress[]> answers = new ArrayDeque<>(List.<InetAddress[]>of(answer));
    InetAddress[] resolved = new CheckedDns(host -> answers.remove(), Set.of()).resolve("a.com");
    answer[0] = LOOPBACK[0];

    assertThat(resolved).containsExactly(PUBLIC);
    assertThat(answers).as("asked once").isEmpty();
  }

  @Test
  void an_allowed_host_may_be_private_and_no_other() throws UnknownHostException {
    CheckedDns dns = new CheckedDns(host -> LOOPBACK, Set.of("wiki.corp"));

    assertThat(dns.resolve("wiki.corp")).containsExactly(LOOPBACK);
    assertThatExceptionOfType(CheckedDns.NotPublicException.class)
        .isThrownBy(() -> dns.resolve("sub.wiki.corp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[::1]", "[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1"})
  void an_allowed_address_is_known_with_and_without_brackets(String asked)
      throws UnknownHostException {
    InetAddress[] six = addresses("::1");
    assertThat(new CheckedDns(host -> six, Set.of("0:0:0:0:0:0:0:1")).resolve(asked))
        .containsExactly(six);
  }

  @Test
  void a_name_without_addresses_is_unknown() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> answering().resolve("example.com"));
  }

  @Test
  void nobody_is_asked_for_a_canonical_name() {
    CheckedDns dns =
        new CheckedDns(
            host -> {
              throw new AssertionError("asked for " + host);
            },
            Set.of());
    assertThat(dns.resolveCanonicalHostname("example.com")).isEqualTo("example.com");
  }
}
