package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.scrape.ScrapeException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a stranger may have an application ask. */
class AddressCheckTest {

  private static final AddressCheck STRICT = check("93.184.215.14");

  private static AddressCheck check(String... addresses) {
    return new AddressCheck(
        Set.of(),
        host -> {
          if (host.startsWith("no-such")) {
            throw new UnknownHostException(host);
          }
          InetAddress[] all = new InetAddress[addresses.length];
          for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.getByName(addresses[i]);
          }
          return all;
        });
  }

  @Test
  void a_public_address_passes_as_it_was_read() {
    assertThat(STRICT.require(" https://models.example.com/v1 "))
        .hasToString("https://models.example.com/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/v1",
        "https://[::1]/v1",
        "https://169.254.169.254/latest",
        "https://localhost/v1",
        "https://10.0.0.7.nip.io/v1",
        "https://models.example.com:6379/v1",
        "http://models.example.com/v1"
      })
  void what_is_private_plain_or_no_web_port_is_refused(String address) {
    assertThatThrownBy(() -> STRICT.require(address))
        .isInstanceOfSatisfying(
            ScrapeException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "https://key@models.example.com/v1",
        "https://0x7f.1/v1",
        ""
      })
  void what_can_be_read_in_two_ways_is_no_address(String address) {
    assertThatThrownBy(() -> STRICT.require(address)).isInstanceOf(ScrapeException.class);
  }

  @Test
  void a_name_that_leads_to_a_private_network_is_refused_even_if_it_also_leads_elsewhere() {
    assertThatThrownBy(
            () -> check("93.184.215.14", "192.168.0.1").require("https://models.example.com/"))
        .hasMessageContaining("private network");
    assertThatThrownBy(() -> STRICT.require("https://no-such.example.com/"))
        .hasMessageContaining("There is no site");
  }

  @Test
  void what_the_operator_allows_by_name_passes_wherever_it_is() {
    assertThat(AddressCheck.allowing(Set.of("127.0.0.1")).require("http://127.0.0.1:11434/v1"))
        .hasToString("http://127.0.0.1:11434/v1");
  }
}
