package io.autocraftcv.llm;

import io.autocraftcv.library.Libraries;
import io.autocraftcv.llm.Deadlines.Countdown;
import io.autocraftcv.llm.ModelException.Reason;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.Retry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A language model behind HTTP: OpenAI's, those of the many servers that speak as it does (Ollama,
 * llama.cpp, vLLM, LM Studio), or Anthropic's. Its text is counted as it streams in; a cancel
 * closes the connection at once.
 *
 * <pre>{@code
 * LanguageModel hosted =
 *     LanguageModel.anthropic("claude-sonnet-4-5").environment(System.getenv()).build();
 * LanguageModel local =
 *     LanguageModel.openAi("llama3.2").base(URI.create("http://localhost:11434/v1")).build();
 * }</pre>
 *
 * <p>While no text has come, it asks again when the server is busy or cannot be reached, after as
 * long as the server says, or else after longer and longer waits. Redirects are not followed, so
 * that the key goes nowhere else; no key is ever logged or in a message.
 *
 * <p>Make one and keep it: it holds threads. Safe for many threads; each call works on the thread
 * that makes it.
 */
public final class LanguageModel implements TextGenerator {

  /** One for all: each has a thread and open files, for as long as nobody has collected it. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Api api;
  private final String model;
  private final Endpoint endpoint;
  private final Deadlines deadlines;
  private final Retry retry;
  private final Exchange exchange;

  private LanguageModel(Builder builder) {
    this.api = builder.api;
    this.model = builder.model;
    this.endpoint = new Endpoint(builder.base, builder.key);
    this.deadlines = new Deadlines(builder.firstByte, builder.silence, builder.total);
    this.retry = builder.retry;
    this.exchange = new Exchange(CLIENT, api);
  }

  /** A model of OpenAI's, or of a server that speaks as it does. */
  public static Builder openAi(String model) {
    return new Builder(new OpenAiApi(), model);
  }

  /** A model of Anthropic's. */
  public static Builder anthropic(String model) {
    return new Builder(new AnthropicApi(), model);
  }

  @Override
  public String name() {
    return model + " at " + endpoint.base().getHost();
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public String generate(Prompt prompt, Progress progress) throws IOException {
    try {
      return asked(request(prompt), progress);
    } catch (InterruptedIOException e) {
      // A cancel interrupts as well, and has an exception of its own.
      progress.checkCancelled();
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  private String asked(HttpRequest request, Progress progress) throws InterruptedIOException {
    Countdown time = deadlines.start();
    for (int attempt = 1; ; attempt++) {
      progress.checkCancelled();
      Answer answer = new Answer(progress);
      try {
        exchange.run(request, answer, time, progress);
        return answer.text();
      } catch (ModelException e) {
        progress.checkCancelled();
        Duration wait = answer.isBegun() ? null : waitAfter(attempt, e);
        if (wait == null || wait.compareTo(time.left()) >= 0) {
          throw e;
        }
        Pause.of(wait, progress);
      }
    }
  }

  private HttpRequest request(Prompt prompt) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.at(api.path()))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream, application/json")
            .header("User-Agent", "AutoCraftCV/0.1");
    api.introduce(request, endpoint.key());
    String body =
        api.body(endpoint.base(), model, FencedPrompt.of(prompt), prompt.mostTokens()).toString();
    return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  /** How long to wait before asking again, or null if asking again makes no sense. */
  private @Nullable Duration waitAfter(int attempt, ModelException thrown) {
    boolean passing = thrown.reason() == Reason.BUSY || thrown.reason() == Reason.UNREACHABLE;
    if (!passing || attempt >= retry.attempts()) {
      return null;
    }
    Duration asked = thrown.retryAfter();
    if (asked == null) {
      return retry.waitAfter(attempt, ThreadLocalRandom.current()::nextDouble);
    }
    // Whoever waits for a text is better served by another generator than by a wait of minutes.
    return asked.compareTo(retry.longestWait()) > 0 ? null : asked;
  }

  /**
   * The choices for a model.
   *
   * <ul>
   *   <li>base: where the API's makers have it
   *   <li>key: none
   *   <li>firstByte: 30 seconds
   *   <li>silence: 20 seconds
   *   <li>total: 3 minutes
   *   <li>retry: 3 attempts, after waits of 1 second to 20
   * </ul>
   */
  public static final class Builder {

    private final Api api;
    private final String model;
    private URI base;
    private @Nullable String key;
    private Duration firstByte = Deadlines.DEFAULT.firstByte();
    private Duration silence = Deadlines.DEFAULT.silence();
    private Duration total = Deadlines.DEFAULT.total();
    private Retry retry = Retry.upTo(3).waiting(Duration.ofSeconds(1), Duration.ofSeconds(20));

    private Builder(Api api, String model) {
      this.api = api;
      this.model = Objects.requireNonNull(model, "model");
      this.base = api.home();
    }

    /**
     * Where the model is: {@code http://localhost:11434/v1} for Ollama. Over plain HTTP a key goes
     * only to this machine, to private addresses and to names without a dot.
     */
    public Builder base(URI base) {
      this.base = Objects.requireNonNull(base, "base");
      return this;
    }

    /** What opens the model; most local ones need none. */
    public Builder key(String key) {
      this.key = key.strip();
      return this;
    }

    /**
     * Takes the key and the address from where they usually stand: {@code OPENAI_API_KEY} and
     * {@code OPENAI_BASE_URL}, or {@code ANTHROPIC_API_KEY} and {@code ANTHROPIC_BASE_URL}. What is
     * not there, or empty, stays as it was.
     *
     * @param environment {@code System.getenv()}
     * @throws IllegalArgumentException if the address is none
     */
    public Builder environment(Map<String, String> environment) {
      String key = environment.getOrDefault(api.prefix() + "_API_KEY", "");
      String base = environment.getOrDefault(api.prefix() + "_BASE_URL", "").strip();
      if (!key.isBlank()) {
        key(key);
      }
      return base.isEmpty() ? this : base(Endpoint.address(base));
    }

    /** How long the model may take to begin its answer. */
    public Builder firstByte(Duration firstByte) {
      this.firstByte = firstByte;
      return this;
    }

    /** How long it may then send nothing, not even a sign that it is still there. */
    public Builder silence(Duration silence) {
      this.silence = silence;
      return this;
    }

    /** How long a text may take, all attempts and the waits between them together. */
    public Builder total(Duration total) {
      this.total = total;
      return this;
    }

    /**
     * How often it is asked, and how long is waited in between. A server that says when to come
     * back is asked then, and not at all if that is later than after the longest wait.
     */
    public Builder retry(Retry retry) {
      this.retry = retry;
      return this;
    }

    /**
     * The model.
     *
     * @throws IllegalArgumentException if the address or the key is none, or the key could be read
     *     on the way there
     * @throws IllegalStateException if a library it needs is not there; says which
     */
    public LanguageModel build() {
      Libraries.require(
          "A language model",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.core:jackson-databind");
      return new LanguageModel(this);
    }
  }
}
