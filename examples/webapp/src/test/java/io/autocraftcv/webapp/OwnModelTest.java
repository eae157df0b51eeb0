package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.scrape.AddressCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language model that a visitor brings along: for whom it writes, and where its key is not. */
class OwnModelTest {

  private static final String KEY = "sk-canary-8d21f0";

  @TempDir private Path folder;
  private final ModelServer model = start();
  private WebApplication application;
  private Caller ada;

  private static ModelServer start() {
    try {
      return new ModelServer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() throws Exception {
    application = serve("--allow-model-host", "127.0.0.1");
    ada = new Caller(application.address());
  }

  private WebApplication serve(String... options) throws Exception {
    return WebApplication.start(
        Settings.of(
            Stream.concat(Stream.of("--port", "0", "--data", folder + "/data"), Stream.of(options))
                .toList(),
            Map.of()));
  }

  @AfterEach
  void close() throws Exception {
    application.close();
    model.close();
  }

  @Test
  void it_writes_for_who_brought_it_and_for_nobody_else() throws Exception {
    assertThat(bring(ada, model.base()).statusCode()).isEqualTo(303);
    assertThat(ada.page("/settings")).contains("Now: quill-1 at 127.0.0.1");
    assertThat(ada.page("/documents/new")).contains("quill-1 at 127.0.0.1");
    documents(ada);
    assertThat(model.keys()).isNotEmpty().containsOnly("Bearer " + KEY);
    assertThat(model.asked().get(0)).contains("quill-1", "Wollwerk").doesNotContain("ada.weaver@");
    int asked = model.asked().size();
    Caller eve = new Caller(application.address());
    assertThat(eve.page("/settings")).contains("Now: this machine alone");
    documents(eve);
    assertThat(model.asked()).hasSize(asked);
  }

  @Test
  void its_key_is_in_no_page_no_snapshot_no_log_and_no_file() throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(log, true, ISO_8859_1));
    try {
      bring(ada, model.base());
      String page = documents(ada);
      for (String path :
          List.of("/", "/settings", "/documents/new", page, "/tasks/", "/api/tasks/")) {
        assertThat(ada.page(path)).as(path).doesNotContain(KEY);
      }
    } finally {
      System.setOut(out);
    }
    application.close();
    assertThat(log.toString(ISO_8859_1)).doesNotContain(KEY);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        assertThat(bytes.contains(KEY)).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void it_is_forgotten_on_request_and_with_everything_else() throws Exception {
    for (Map.Entry<String, Map<String, String>> end :
        Map.of(
                SettingsServlet.MODEL, Map.of("do", "forget"),
                ForgetServlet.PATH, Map.of("confirm", "yes"))
            .entrySet()) {
      bring(ada, model.base());
      String cookie = ada.cookies().get(0).name + "=" + ada.cookies().get(0).value;
      assertThat(ada.post(end.getKey(), end.getValue()).statusCode()).isEqualTo(303);
      HttpResponse<byte[]> after =
          new Caller(application.address()).get("/settings", "Cookie", cookie);
      assertThat(new String(after.body(), ISO_8859_1)).contains("Now: this machine alone");
    }
  }

  @Test
  void who_wants_it_not_this_time_sends_it_nothing() throws Exception {
    bring(ada, model.base());
    Map<String, Object> order =
        Map.of(
            "job_id", ada.posting(Ada.POSTING),
            "profile_id", ada.profile(Ada.profile()),
            "document_types", List.of("resume", "cover_letter"),
            "writer", "offline");
    ada.awaited(ada.json("/api/generate-documents-with-progress/", order));
    assertThat(model.asked()).isEmpty();
  }

  @Test
  void who_asks_for_a_model_that_is_not_there_is_told_so() throws Exception {
    Map<String, Object> order =
        Map.of(
            "job_id", ada.posting(Ada.POSTING),
            "profile_id", ada.profile(Ada.profile()),
            "document_types", List.of("resume"),
            "writer", "own");
    HttpResponse<String> answer = ada.json("/api/generate-documents-with-progress/", order);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"model_gone\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:6379/v1",
        "https://127.0.0.1/v1",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest",
        "https://localhost/v1",
        "https://127.0.0.1.nip.io/v1",
        "https://user@models.example/v1",
        "https://0x7f.1/",
        "file:///etc/passwd",
        "no address"
      })
  void an_address_that_pages_are_not_fetched_from_is_no_models_either(String base)
      throws Exception {
    application.close();
    application = serve();
    Caller eve = new Caller(application.address());
    HttpResponse<String> answer = bring(eve, base);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", "quill-1").doesNotContain(KEY);
    assertThat(eve.page("/settings")).contains("Now: this machine alone");
  }

  @Test
  void a_name_or_a_key_that_is_none_is_refused_and_not_shown_again() throws Exception {
    for (Map<String, String> wrong :
        List.of(Map.of("model", "two words"), Map.of("key", KEY + " and more"))) {
      Map<String, String> form = new HashMap<>(form(model.base()));
      form.putAll(wrong);
      HttpResponse<String> answer = ada.post(SettingsServlet.MODEL, form);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).doesNotContain(KEY);
    }
  }

  @Test
  void a_session_ends_after_a_while_without_a_request() {
    AtomicLong nanos = new AtomicLong();
    VisitorModels models =
        new VisitorModels(true, AddressCheck.allowing(List.of("127.0.0.1")), nanos::get);
    models.bring("ada", LanguageModel.openAi("quill-1"), model.base(), KEY);
    nanos.addAndGet(VisitorModels.SESSION.minusMinutes(1).toNanos());
    assertThat(models.of("ada")).isPresent();
    nanos.addAndGet(VisitorModels.SESSION.minusMinutes(1).toNanos());
    assertThat(models.of("ada")).isPresent().get().asString().doesNotContain(KEY);
    nanos.addAndGet(VisitorModels.SESSION.plusMinutes(1).toNanos());
    assertThat(models.of("ada")).isEmpty();
  }

  @Test
  void nodes_that_share_their_tasks_offer_none() {
    VisitorModels none =
        new VisitorModels(false, AddressCheck.allowing(List.of()), System::nanoTime);
    Visit visit = new Visit(Preferences.chosen("en", ""), Texts.english(), List::of, Duration.ZERO);
    assertThat(SettingsView.page(visit, new Writers(null, none), Optional.of("ada")))
        .containsEntry("ownModels", false);
  }

  private HttpResponse<String> bring(Caller visitor, String base)
      throws IOException, InterruptedException {
    return visitor.post(SettingsServlet.MODEL, form(base));
  }

  private static Map<String, String> form(String base) {
    return Map.of("provider", "openai", "base", base, "model", "quill-1", "key", KEY);
  }

  private static String documents(Caller visitor) throws IOException, InterruptedException {
    String job = visitor.posting(Ada.POSTING);
    String page = visitor.documents(job, visitor.profile(Ada.profile()), "txt");
    assertThat(page).doesNotEndWith("/");
    return page;
  }
}
