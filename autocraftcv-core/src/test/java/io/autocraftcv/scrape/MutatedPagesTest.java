package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Answers made wrong at random: whatever a site sends, nothing comes out but a posting or a coded
 * refusal. Set the system property {@code autocraftcv.fuzz} to seconds to look longer.
 */
class MutatedPagesTest {

  private static final Duration SHORTLY = Duration.ofSeconds(10);

  private static final List<String> SEEDS =
      List.of(
          """
          <title>Baker | Crumb</title><meta charset=utf-8><meta property=og:title content="Baker - Crumb">
          <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"JobPosting",
          "@id":"#1","title":"Baker","hiringOrganization":{"@type":"Organization","name":"Crumb"},
          "jobLocation":[{"@type":"Place","address":{"addressLocality":"Bath","addressCountry":"GB"}}],
          "baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"minValue":30000,"maxValue":"35k",
          "unitText":"YEAR"}},"datePosted":"2026-01-02T10:00:00Z","description":"&lt;p&gt;Bake &amp;amp; sell"}]}
          </script><h1>Baker</h1><p>Location: Bath<br>Salary: £30k-£35k pa
          """,
          """
          <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop=title>Bäcker (m/w/d)</h1>
          <span itemprop=hiringOrganization itemscope><b itemprop=name>Krume GmbH</b></span>
          <div itemprop=description><h2>Ihr Profil</h2><ul><li>3 Jahre Erfahrung<li>Abitur</ul>
          <table><tr><th>Gehalt<td>2.800,50 € brutto/Monat</table>Bewerbungsfrist: 31.12.2026</div></div>
          """,
          """
          <script id=__NEXT_DATA__ type=application/json>{"props":{"job":{"title":"Baker","company":{"name":"Crumb"},
          "location":"Bath","description":"<p>Bake bread every night, for people who love bread.</p>",
          "publishedAt":1767225600000}}}</script><script>window.__STATE__ = JSON.parse("{\\"job\\":{}}");</script>
          """,
          """
          {"id":17,"title":"Baker","absolute_url":"https://boards.greenhouse.io/crumb/jobs/17","content":"&lt;p&gt;Bake",
          "location":{"name":"Bath"},"company_name":"Crumb","updated_at":"2026-01-02T10:00:00-05:00","departments":[]}
          """,
          """
          <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><position><name>Baker</name><office>Bath</office>
          <jobDescriptions><jobDescription><name>Tasks</name><value><![CDATA[<p>Bake]]></value></jobDescription>
          </jobDescriptions></position>
          """,
          "Baker\nCrumb Ltd, Bath\n\nRequirements\n- 3 years' experience\n\nSalary 30,000 - 35,000 GBP a year\n");

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "\\",
          "&",
          "&#0;",
          "&#x110000;",
          ":",
          ",",
          "\u0000",
          "\ud800",
          "<!--",
          "]]>",
          "</script>",
          "<script>",
          "null",
          "1e999",
          "-",
          "99999999999999999999",
          "€",
          "\u202e",
          "%",
          "\\u",
          "<svg>",
          "<table>",
          "</p>",
          "http://[",
          "2026-02-31",
          "0/0/0",
          "@id",
          "@type",
          "$1",
          "£",
          "\\E");

  private static final List<String> TYPES =
      List.of(
          "text/html",
          "text/html; charset=utf-16",
          "text/html; charset=\"",
          "text/html;charset=x-none",
          "",
          "application/json",
          "application/ld+json;charset=utf-7",
          "text/xml",
          "text/plain",
          "application/xhtml+xml",
          "image/png",
          ";;;");

  private static final List<String> ADDRESSES =
      List.of(
          "https://jobs.example/view/7", "https://boards.greenhouse.io/crumb/jobs/17",
          "https://www.linkedin.com/jobs/view/1",
              "https://crumb.wd3.myworkdayjobs.com/en-US/a/job/b/c_R1");

  @Test
  void whatever_a_site_answers_nothing_escapes_but_a_refusal() {
    long seconds = Long.getLong("autocraftcv.fuzz", SHORTLY.toSeconds());
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      Page page = page(new Random(seed));
      assertThat(outcome(page)).as("what came of seed " + seed).isIn("posting", "refusal");
    }
  }

  private static String outcome(Page page) {
    try {
      Facts facts = Extraction.of(Markup.parse(page), Progress.none());
      return Structuring.of(facts, Progress.none()).toJson().isEmpty() ? "nothing" : "posting";
    } catch (ScrapeException refusal) {
      return "refusal";
    } catch (RuntimeException escaped) {
      return escaped.toString();
    }
  }

  private static Page page(Random random) {
    StringBuilder text = new StringBuilder(any(SEEDS, random));
    for (int i = random.nextInt(12); i >= 0; i--) {
      mutate(text, random);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    String type = any(TYPES, random);
    return new Page(
        Arrays.copyOf(bytes, length),
        type.isEmpty() ? null : type,
        random.nextBoolean() ? URI.create(any(ADDRESSES, random)) : null);
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(40));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, to);
      case 1 -> text.insert(at, text.substring(at, to));
      case 2 -> text.replace(at, Math.min(text.length(), at + 1), any(PIECES, random));
      default -> text.insert(at, any(PIECES, random).repeat(1 + random.nextInt(30)));
    }
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
