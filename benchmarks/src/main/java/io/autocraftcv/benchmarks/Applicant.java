package io.autocraftcv.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visitor on the whole way, as their browser sends it: home, a posting from its text, a résumé as
 * a PDF, documents in two formats, the pages of all of them, four downloads. A failure is an
 * exception; being told to wait is not, and is counted.
 */
final class Applicant {

  private static final String BOUNDARY = "a-boundary-that-no-pdf-has";
  private static final String POSTING =
      """
      {"text": "Software Engineer\\nLehmann Ceramics, Selb\\n\\nKeeps the software of our kilns \
      running.\\n\\nRequirements\\n- Three years of experience with Java\\n- SQL\\n- Kubernetes\\n"}
      """;
  private static final String DOCUMENTS =
      """
      {"job_id": "%s", "profile_id": "%s", "document_types": ["resume", "cover_letter"],
       "output_formats": ["pdf", "docx"]}
      """;
  private static final List<String> FILES =
      List.of("resume.pdf", "resume.docx", "cover_letter.pdf", "cover_letter.docx");

  /** The last one: nothing has changed. */
  private static final Set<Integer> EXPECTED = Set.of(200, 202, 304);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private final URI address;
  private final AtomicInteger waits;

  /**
   * @param waits counts how often the server says that it is to be tried again later
   */
  Applicant(URI address, AtomicInteger waits) {
    this.address = address;
    this.waits = waits;
  }

  /** From the home page to the last download, one after the other. */
  void apply(byte[] resume) throws IOException, InterruptedException {
    get("/");
    String job = field("job_id", ended(post("/api/scrape-with-progress/", POSTING)));
    get("/jobs/" + job);
    String profile = field("profile_id", ended(upload(resume)));
    get("/profiles/" + profile);
    String order = DOCUMENTS.formatted(job, profile);
    String written = ended(post("/api/generate-documents-with-progress/", order));
    String documents = "/documents/" + field("documents_id", written);
    get(documents);
    for (String file : FILES) {
      get(documents + "/" + file);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private String upload(byte[] resume) throws IOException, InterruptedException {
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="resume_file"; filename="cv.pdf"\r
        Content-Type: application/pdf\r
        \r
        """;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(resume);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return send(
        HttpRequest.newBuilder(address.resolve("/api/parse-resume-with-progress/"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The last snapshot of the task that an answer has started, which has succeeded. */
  private String ended(String started) throws IOException, InterruptedException {
    String progress = "/api/progress/" + field("task_id", started) + "/";
    String now = get(progress);
    while (field("completed", now).equals("false")) {
      String newer = newer(progress, field("version", now));
      now = newer.isEmpty() ? now : newer;
    }
    if (!field("state", now).equals("SUCCEEDED")) {
      throw new IOException("A task has ended badly: " + now);
    }
    return now;
  }

  /** What comes after this version within a while, or nothing. */
  private String newer(String progress, String version) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve(progress + "?wait=25"))
            .header("If-None-Match", "\"" + version + "\"")
            .GET());
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest own = request.header("Origin", address.toString()).build();
    HttpResponse<byte[]> answer = http.send(own, BodyHandlers.ofByteArray());
    while (answer.statusCode() == 429 || answer.statusCode() == 503) {
      waits.incrementAndGet();
      String seconds = answer.headers().firstValue("Retry-After").orElse("1");
      LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(seconds)).toNanos());
      answer = http.send(own, BodyHandlers.ofByteArray());
    }
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    if (!EXPECTED.contains(answer.statusCode())) {
      throw new IOException(answer + ": " + body);
    }
    return body;
  }

  /** A field of a flat object in JSON, which is all that is asked for here. */
  private static String field(String name, String json) throws IOException {
    Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    if (!field.find()) {
      throw new IOException("No " + name + " in " + json);
    }
    return field.group(1);
  }
}
