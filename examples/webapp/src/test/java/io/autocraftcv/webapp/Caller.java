package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A visitor without a browser. */
final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final String address;

  Caller(String address) {
    this.address = address;
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  String page(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), UTF_8);
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(path, "application/x-www-form-urlencoded", form);
  }

  HttpResponse<String> json(String path, Map<String, ?> fields, String... headers)
      throws IOException, InterruptedException {
    return send(path, "application/json", JSON.writeValueAsString(fields), headers);
  }

  /** Reads a posting from its text, and gives its id. */
  String posting(String text) throws IOException, InterruptedException {
    return awaited(json("/api/scrape-with-progress/", Map.of("text", text)))
        .path("job_id")
        .asText();
  }

  /** Uploads a résumé, and tells how the task ended. */
  JsonNode upload(String name, byte[] content) throws IOException, InterruptedException {
    return awaited(upload("/api/parse-resume-with-progress/", name, content));
  }

  /** Sends a résumé as a form does. */
  HttpResponse<String> upload(String path, String name, byte[] content)
      throws IOException, InterruptedException {
    String boundary = "between-the-parts";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"resume_file\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, name);
    HttpRequest request =
        request(path)
            .header("Origin", address)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(UTF_8),
                        content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8))))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Enters a profile by hand, and gives its id. */
  String profile(Map<String, String> fields) throws IOException, InterruptedException {
    String page = post("/profiles/", Map.of()).headers().firstValue("Location").orElseThrow();
    assertThat(post(page, fields).statusCode()).isEqualTo(303);
    return page.substring(page.lastIndexOf('/') + 1);
  }

  /** Has documents written, and gives the path of their page. */
  String documents(String job, String profile, String... formats)
      throws IOException, InterruptedException {
    HttpResponse<String> started =
        json(
            "/api/generate-documents-with-progress/",
            Map.of(
                "job_id", job,
                "profile_id", profile,
                "document_types", List.of("resume", "cover_letter"),
                "output_formats", formats));
    return "/documents/" + awaited(started).path("documents_id").asText();
  }

  /** Has the posting at this address read, and gives the id of the task. */
  String reading(String url) throws IOException, InterruptedException {
    return task(json("/api/scrape-with-progress/", Map.of("url", url)));
  }

  /** How far a task is; nothing if that cannot be looked up now, and never that it is unknown. */
  JsonNode progress(String task) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get("/api/progress/" + task + "/");
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isIn(200, 503);
    return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
  }

  /** The event stream of a task, line by line, from what came after this version. */
  HttpResponse<Stream<String>> events(String task, long version)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/api/progress/" + task + "/events").header("Last-Event-ID", "" + version);
    return http.send(request.build(), BodyHandlers.ofLines());
  }

  /** Where links of a page lead that begin like this. */
  List<String> links(String path, String beginning) throws IOException, InterruptedException {
    return attributes("href", path, beginning);
  }

  /** Where frames of a page come from that begin like this. */
  List<String> frames(String path, String beginning) throws IOException, InterruptedException {
    return attributes("src", path, beginning);
  }

  private List<String> attributes(String name, String path, String beginning)
      throws IOException, InterruptedException {
    return Pattern.compile(name + "=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
        .matcher(page(path))
        .results()
        // The template escapes more than it must.
        .map(link -> link.group(1).replace("&#x3D;", "="))
        .distinct()
        .toList();
  }

  static String task(HttpResponse<String> started) throws IOException {
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return JSON.readTree(started.body()).path("task_id").asText();
  }

  /** How the task ended that was started by this answer. */
  JsonNode awaited(HttpResponse<String> started) throws IOException, InterruptedException {
    return ended(task(started));
  }

  /** How this task ended. */
  JsonNode ended(String id) throws IOException, InterruptedException {
    JsonNode now = JSON.readTree(get("/api/progress/" + id + "/").body());
    while (!now.path("completed").asBoolean()) {
      String newer = "/api/progress/" + id + "/?wait=25";
      HttpRequest poll =
          request(newer).header("If-None-Match", "\"" + now.path("version") + "\"").build();
      byte[] body = http.send(poll, BodyHandlers.ofByteArray()).body();
      now = body.length == 0 ? now : JSON.readTree(body);
    }
    return now;
  }

  /** What a browser needs to be taken for the same visitor. */
  List<Cookie> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
        .toList();
  }

  HttpResponse<String> send(String path, String type, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Origin", address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
