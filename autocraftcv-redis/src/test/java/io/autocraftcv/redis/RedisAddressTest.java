package io.autocraftcv.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autocraftcv.redis.RedisAddress.Host;
import io.autocraftcv.redis.RedisAddress.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

  @Test
  void a_host_is_enough() {
    assertThat(RedisAddress.parse("redis://example"))
        .isEqualTo(
            new RedisAddress(
                Kind.STANDALONE, false, List.of(new Host("example", 6379)), null, null, 0, null));
  }

  @Test
  void everything_can_be_said() {
    assertThat(RedisAddress.parse("rediss://us%2Fer:p%40ss+w%3Ard@[::1]:7000/3"))
        .isEqualTo(
            new RedisAddress(
                Kind.STANDALONE,
                true,
                List.of(new Host("::1", 7000)),
                "us/er",
                "p@ss+w:rd",
                3,
                null));
  }

  @Test
  void a_password_needs_no_user() {
    assertThat(RedisAddress.parse("redis://:secret@example"))
        .extracting(RedisAddress::user, RedisAddress::password)
        .containsExactly(null, "secret");
  }

  @Test
  void sentinels_have_a_name_for_their_master() {
    assertThat(RedisAddress.parse("redis+sentinel://u:p@h1:26379,h2/mymaster"))
        .isEqualTo(
            new RedisAddress(
                Kind.SENTINEL,
                false,
                List.of(new Host("h1", 26379), new Host("h2", 26379)),
                "u",
                "p",
                0,
                "mymaster"));
  }

  @Test
  void a_cluster_has_many_nodes() {
    assertThat(RedisAddress.parse("rediss+cluster://h1:7000,h2:7001"))
        .isEqualTo(
            new RedisAddress(
                Kind.CLUSTER,
                true,
                List.of(new Host("h1", 7000), new Host("h2", 7001)),
                null,
                null,
                0,
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:6379",
        "http://example",
        "redis+ring://example",
        "redis://",
        "redis:example",
        "redis://user-s3cret@example",
        "redis://u:s3cret@a,b",
        "redis://u:s3cret@example:0",
        "redis://u:s3cret@example:99999",
        "redis://u:s3cret@example/name",
        "redis://u:s3cret@exa mple",
        "redis://u:s3cret@example?timeout=3",
        "redis+sentinel://u:s3cret@example",
        "redis+cluster://u:s3cret@example/1"
      })
  void what_cannot_be_read_is_refused_with_a_sentence_that_shows_no_password(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisProgressStore.builder(uri))
        .withMessageStartingWith("The address of Redis ")
        .withMessageContaining("redis://user:password@host")
        .withMessageNotContaining("s3cret")
        .withNoCause();
  }
}
