package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.ScrapeStage.EXTRACT;
import static io.autocraftcv.scrape.ScrapeStage.FETCH;
import static io.autocraftcv.scrape.ScrapeStage.PARSE;
import static io.autocraftcv.scrape.ScrapeStage.REQUIREMENTS;
import static io.autocraftcv.scrape.ScrapeStage.SAVE;
import static io.autocraftcv.scrape.ScrapeStage.VALIDATE;

import io.autocraftcv.library.Libraries;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads a job posting from its source in six stages. No request leaves for a private, local or
 * otherwise special address, whatever the URL says, unless its host was allowed by name.
 *
 * <pre>{@code
 * try (JobScraper scraper = JobScraper.create()) {
 *   JobPosting posting = scraper.scrape(JobSource.url("https://example.com/jobs/17"), Progress.none());
 * }
 * }</pre>
 *
 * <p>Make one and keep it: it holds a pool of connections. Safe for many threads; each call works
 * on the thread that makes it.
 */
public final class JobScraper implements AutoCloseable {

  /** The six stages of reading a posting; tasks that scrape are started with it. */
  public static final Plan PLAN = Plan.of("scrape", ScrapeStage.class);

  private final Set<String> allowedHosts;
  private final PageFetcher fetcher;
  private final SiteManners sites;

  private JobScraper(Builder builder) {
    this.allowedHosts = Set.copyOf(builder.allowedHosts);
    this.fetcher = PageFetcher.create(allowedHosts, builder.userAgent);
    this.sites = new SiteManners(fetcher, builder.userAgent, allowedHosts, SiteManners.WAITS);
  }

  /** A scraper with all defaults. */
  public static JobScraper create() {
    return builder().build();
  }

  /** A scraper made to measure. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a posting.
   *
   * @throws ScrapeException if no posting comes out of the source; its reason says why
   */
  public JobPosting scrape(JobSource source, Progress progress) {
    return scrape(source, progress, posting -> {});
  }

  /**
   * Reads a posting and hands it to the application to save. The saving cannot be cancelled half
   * way: a cancel either comes before it or has no effect.
   *
   * @throws ScrapeException if no posting comes out of the source; its reason says why
   */
  public JobPosting scrape(JobSource source, Progress progress, Consumer<JobPosting> save) {
    return scrape(source, progress, save, found -> {});
  }

  /**
   * Reads a posting, and if the page is not or does not show one, tells what it shows all the same:
   * a title, a company, a place, a text, as far as they are there. That is nothing to rely on, but
   * a person who enters the posting need not begin with an empty form.
   *
   * @param found is given that before the exception is thrown
   * @throws ScrapeException if no posting comes out of the source; its reason says why
   */
  public JobPosting scrape(
      JobSource source, Progress progress, Consumer<JobPosting> save, Consumer<JobPosting> found) {
    JobSource.Fetch fetch = progress.run(VALIDATE, () -> source.validated(allowedHosts));
    Page page = progress.run(FETCH, () -> fetch.run(sites, progress));
    Markup markup = progress.run(PARSE, () -> source.parse(page));
    Facts facts = progress.run(EXTRACT, () -> extracted(source, markup, progress, found));
    JobPosting posting = progress.run(REQUIREMENTS, () -> Structuring.of(facts, progress));
    return progress.run(
        SAVE,
        () ->
            progress.uncancellable(
                () -> {
                  save.accept(posting);
                  return posting;
                }));
  }

  private static Facts extracted(
      JobSource source, Markup markup, Progress progress, Consumer<JobPosting> found) {
    try {
      return source.extract(markup, progress);
    } catch (ScrapeException refused) {
      Remains.of(markup, refused.reason()).ifPresent(found);
      throw refused;
    }
  }

  /** Closes the connections. */
  @Override
  public void close() {
    fetcher.close();
  }

  /**
   * The choices for a scraper.
   *
   * <ul>
   *   <li>allowHost: none
   *   <li>userAgent: our name and what we do
   * </ul>
   */
  public static final class Builder {

    private final Set<String> allowedHosts = new TreeSet<>();
    private String userAgent = PageFetcher.USER_AGENT;

    private Builder() {}

    /**
     * Lets requests go to this host although its address is private or its port unusual; for
     * postings on an intranet, and for tests.
     *
     * @param host a name or an IP address, as it stands in the URL
     */
    public Builder allowHost(String host) {
      allowedHosts.add(HostName.normalised(host));
      return this;
    }

    /** How we introduce ourselves to sites. Be honest: it is how their owners can reach you. */
    public Builder userAgent(String userAgent) {
      this.userAgent = userAgent;
      return this;
    }

    /**
     * The scraper.
     *
     * @throws IllegalStateException if a library it needs is not there; says which
     */
    public JobScraper build() {
      Libraries.require("Scraping", "org.jsoup.Jsoup", "org.jsoup:jsoup");
      Libraries.require(
          "Scraping",
          "org.apache.hc.client5.http.classic.HttpClient",
          "org.apache.httpcomponents.client5:httpclient5");
      Libraries.require(
          "Scraping",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.core:jackson-databind");
      Libraries.require(
          "Scraping",
          "opennlp.tools.stemmer.snowball.SnowballStemmer",
          "org.apache.opennlp:opennlp-tools");
      return new JobScraper(this);
    }
  }
}
