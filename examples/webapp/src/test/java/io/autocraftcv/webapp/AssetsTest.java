package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long browsers keep what pages load, and that they never keep it too long. */
class AssetsTest extends OverHttp {

  @Test
  void all_that_a_page_loads_is_under_its_hash_and_kept_for_good() throws Exception {
    List<String> loaded = new ArrayList<>();
    for (String page : List.of("/", "/nothing")) {
      String text = new String(ada.get(page).body(), UTF_8);
      assertThat(text).doesNotContain("\"/assets/app", "/assets//", "/autocraftcv//");
      for (String folder : List.of("/assets/", "/autocraftcv/")) {
        text.lines()
            .filter(line -> line.contains("\"" + folder))
            .map(line -> line.replaceFirst(".*\"(" + folder + "[^\"]*)\".*", "$1"))
            .forEach(loaded::add);
      }
    }
    assertThat(loaded).hasSizeGreaterThan(10).anyMatch(path -> path.endsWith("/app.js"));
    String tabs = loaded.get(0).replaceFirst("[^/]*$", "tabs.js");
    loaded.add(tabs);
    for (String path : loaded) {
      HttpResponse<byte[]> answer = ada.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).isNotEmpty();
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValue("public, max-age=31536000, immutable");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0123456789abcdef/app.js",
        "/assets/app.js",
        "/autocraftcv/progress-tracker.js",
        "/autocraftcv/0123456789abcdef/progress-tracker.js"
      })
  void under_another_hash_it_is_elsewhere_for_now(String path) throws Exception {
    HttpHeaders headers = ada.get(path).headers();
    assertThat(ada.get(path).statusCode()).isEqualTo(302);
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(headers.firstValue("Location"))
        .hasValue("/" + path.split("/", -1)[1] + "/" + Assets.HASH + "/" + name(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets",
        "/assets/nothing.js",
        "/assets/x/..%2fapp.js",
        "/assets/WebApplication.class"
      })
  void what_there_is_not_is_not_found_and_not_kept(String path) throws Exception {
    HttpResponse<byte[]> answer = ada.get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(
            ada.get("/assets/" + Assets.HASH + "/nothing.js").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
