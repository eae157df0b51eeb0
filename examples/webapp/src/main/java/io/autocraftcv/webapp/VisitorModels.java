package io.autocraftcv.webapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.autocraftcv.llm.LanguageModel;
import io.autocraftcv.llm.Prompt;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.scrape.AddressCheck;
import io.autocraftcv.scrape.ScrapeException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The language models that visitors have brought along, with their keys: in the memory of this
 * process and nowhere else, until their session ends. A session ends with the process, when the
 * visitor says so, or after a while in which nothing was asked for. A task names its owner and says
 * no more; so a key never travels, and nodes that share their tasks have no such models at all.
 *
 * <p>The addresses are strangers', and checked like those of job pages whenever they are asked.
 * Safe for many threads.
 */
final class VisitorModels {

  static final Duration SESSION = Duration.ofMinutes(30);

  private static final int MOST_SESSIONS = 10_000;

  private final boolean offered;
  private final AddressCheck addresses;
  private final Cache<String, TextGenerator> models;

  /**
   * @param offered whether visitors may bring models
   * @param addresses which of them are asked
   */
  VisitorModels(boolean offered, AddressCheck addresses, Ticker ticker) {
    this.offered = offered;
    this.addresses = addresses;
    this.models =
        Caffeine.newBuilder()
            .expireAfterAccess(SESSION)
            .maximumSize(MOST_SESSIONS)
            .scheduler(Scheduler.systemScheduler())
            .ticker(ticker)
            .build();
  }

  /** A model, checked at each call. Says what it is and not how it is opened. */
  private record Vetted(AddressCheck addresses, URI base, LanguageModel model)
      implements TextGenerator {

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public String generate(Prompt prompt, Progress progress) throws IOException {
      var unused = addresses.require(base.toString());
      return model.generate(prompt, progress);
    }
  }

  boolean areOffered() {
    return offered;
  }

  /**
   * Takes a model for the rest of the visitor's session.
   *
   * @throws ScrapeException if its address must not be asked
   * @throws IllegalArgumentException if its address or its key is none
   */
  void bring(String owner, LanguageModel.Builder model, String base, String key) {
    URI address = addresses.require(base);
    LanguageModel.Builder at = model.base(address);
    LanguageModel built = key.isEmpty() ? at.build() : at.key(key).build();
    models.put(owner, new Vetted(addresses, address, built));
  }

  /** The visitor's model; asking for it keeps the session going. */
  Optional<TextGenerator> of(String owner) {
    return Optional.ofNullable(models.getIfPresent(owner));
  }

  void forget(String owner) {
    models.invalidate(owner);
  }
}
