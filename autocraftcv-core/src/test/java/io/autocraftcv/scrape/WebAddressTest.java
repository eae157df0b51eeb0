package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are asked for, and as what. Nothing here looks up a name. */
class WebAddressTest {

  private static final Set<String> NONE = Set.of();

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line of a table: the address, what is to become of it, and what it stands for. */
  record Row(String address, String expected, String why) {

    static Row parse(String line) {
      String[] cells = line.split("\t", -1);
      try {
        return new Row(JSON.readValue(cells[0], String.class), cells[1], cells[2]);
      } catch (IOException e) {
        throw new AssertionError(line, e);
      }
    }

    /** {@code allow}, or the code of the refusal. */
    String outcome() {
      try {
        WebAddress parsed = WebAddress.parse(address, NONE);
        var unused = publicDns().resolve(parsed.host());
        return "allow";
      } catch (ScrapeException e) {
        return e.code();
      } catch (UnknownHostException e) {
        return "refused by DNS";
      }
    }
  }

  static Stream<Row> addresses() throws IOException {
    try (InputStream table = WebAddressTest.class.getResourceAsStream("addresses.tsv")) {
      List<String> lines = new String(table.readAllBytes(), UTF_8).lines().skip(1).toList();
      return lines.stream().map(Row::parse);
    }
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("addresses")
  void an_address_is_asked_for_or_refused(Row row) {
    assertThat(row.outcome()).as(row.toString()).isEqualTo(row.expected());
  }

  @Test
  @EnabledIfSystemProperty(named = "autocraftcv.urls", matches = ".+")
  void a_collection_of_attacks_is_refused_and_real_addresses_are_not() throws IOException {
    List<Row> rows;
    try (Stream<String> lines = Files.lines(Path.of(System.getProperty("autocraftcv.urls")))) {
      rows = lines.skip(1).map(Row::parse).toList();
    }
    List<Row> attacks = rows.stream().filter(row -> row.expected().equals("must-block")).toList();
    List<Row> real = rows.stream().filter(row -> row.expected().equals("may-allow")).toList();

    List<Row> leaks = attacks.stream().filter(row -> row.outcome().equals("allow")).toList();
    List<Row> losses = real.stream().filter(row -> !row.outcome().equals("allow")).toList();

    System.out.printf(
        "%d of %d attacks passed, %d of %d real addresses were refused: %s%n",
        leaks.size(), attacks.size(), losses.size(), real.size(), losses);
    assertThat(attacks).isNotEmpty();
    assertThat(leaks).isEmpty();
    assertThat(losses).hasSizeLessThanOrEqualTo(real.size() / 100);
  }

  /** Every name is public; an IP address is itself. */
  private static CheckedDns publicDns() {
    return new CheckedDns(
        host -> {
          boolean literal = host.contains(":") || host.matches("[0-9.]+");
          return new InetAddress[] {HostName.literal(literal ? host : "93.184.216.34")};
        },
        NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "https://example.com -> https://example.com/",
        "https://EXAMPLE.com./A -> https://example.com/A",
        "https://example.com?a=b#c -> https://example.com/?a=b",
        "https://example.com:443/ -> https://example.com:443/",
        "https://example.com:/a -> https://example.com/a",
        "https://example.com/a%20b%2Fc -> https://example.com/a%20b%2Fc",
        "https://example.com/100%/%zz -> https://example.com/100%25/%25zz",
        "https://example.com/a|b{c}[d]^e`f<g>h -> https://example.com/a%7Cb%7Bc%7D%5Bd%5D%5Ee%60f%3Cg%3Eh",
        "https://example.com/求人?ä -> https://example.com/%E6%B1%82%E4%BA%BA?%C3%A4",
        "https://münchen.example.com/ -> https://xn--mnchen-3ya.example.com/",
        "https://[2606:4700:4700:0::1111]:443/ -> https://[2606:4700:4700:0:0:0:0:1111]:443/",
      })
  void what_is_fetched_means_what_was_pasted(String pasted, String fetched) {
    assertThat(WebAddress.parse(pasted, NONE).uri()).hasToString(fetched);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9999/",
        "http://localhost:1/",
        "http://[::1]:22/",
        "http://jobs/a"
      })
  void an_allowed_host_may_be_private_and_have_any_port(String address) {
    Set<String> allowed = Set.of("127.0.0.1", "localhost", "0:0:0:0:0:0:0:1", "jobs");
    assertThat(WebAddress.parse(address, allowed).allowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Wiki.Corp., wiki.corp",
    "[::1], 0:0:0:0:0:0:0:1",
    "::1, 0:0:0:0:0:0:0:1",
    "münchen.example.com, xn--mnchen-3ya.example.com"
  })
  void a_host_has_one_form_in_which_it_is_compared(String host, String form) {
    assertThat(HostName.normalised(host)).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/",
        "http://me@127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://127.0.0.1\\/",
        "http://127.0.0.1:999999/",
        "http://127.0.0.2/"
      })
  void an_allowed_host_is_allowed_nothing_else(String address) {
    assertThatExceptionOfType(ScrapeException.class)
        .isThrownBy(() -> WebAddress.parse(address, Set.of("127.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "/b -> https://example.com/b",
        "b -> https://example.com/jobs/b",
        "../b -> https://example.com/b",
        "../../../b -> https://example.com/b",
        "?b=c -> https://example.com/jobs/17?b=c",
        "./?b -> https://example.com/jobs/?b",
        "//example.org/b -> https://example.org/b",
        "https://example.org -> https://example.org/",
        "/b#c -> https://example.com/b",
        "/求人 -> https://example.com/%E6%B1%82%E4%BA%BA",
        "b:c/../d -> refused",
        "/b?to=http://127.0.0.1/ -> https://example.com/b?to=http://127.0.0.1/",
      })
  void a_redirect_is_read_as_a_browser_does(String location, String target) {
    WebAddress from = WebAddress.parse("https://example.com/jobs/17", NONE);
    if (target.equals("refused")) {
      assertThatExceptionOfType(ScrapeException.class)
          .isThrownBy(() -> from.redirect(location, NONE));
    } else {
      assertThat(from.redirect(location, NONE).uri()).hasToString(target);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void a_redirect_leads_nowhere_that_may_not_be_asked_for_at_once(Row row) {
    WebAddress from = WebAddress.parse("http://example.com/jobs/17", NONE);
    if (!row.expected().equals("allow")) {
      try {
        WebAddress next = from.redirect(row.address(), NONE);
        assertThat(next.host()).as(row.toString()).isEqualTo("example.com");
      } catch (ScrapeException refused) {
        assertThat(refused.reason()).isIn(Reason.INVALID_URL, Reason.ADDRESS_NOT_ALLOWED);
      }
    }
  }

  @Test
  void a_redirect_does_not_give_up_encryption() {
    WebAddress from = WebAddress.parse("https://example.com/", NONE);
    assertThatExceptionOfType(ScrapeException.class)
        .isThrownBy(() -> from.redirect("http://example.com/", NONE))
        .extracting(ScrapeException::reason)
        .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
  }

  @Test
  void a_redirect_may_take_up_encryption() {
    WebAddress from = WebAddress.parse("http://example.com/", NONE);
    assertThat(from.redirect("https://example.com/", NONE).isSecure()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http:///",
        "http://[",
        "//[",
        ":",
        "http::80",
        "/%",
        "?#",
        "\\",
        "http:",
        "//",
        "///",
        "..",
        "http://[::1]:x/",
        "http://\ud800/",
        "/\udfff",
        "%%%"
      })
  void nonsense_for_a_redirect_is_refused_or_stays_on_the_site(String location) {
    WebAddress from = WebAddress.parse("http://example.com/jobs/17", NONE);
    try {
      assertThat(from.redirect(location, NONE).host()).isEqualTo("example.com");
    } catch (ScrapeException refused) {
      assertThat(refused.sentence()).endsWith(".");
    }
  }
}
