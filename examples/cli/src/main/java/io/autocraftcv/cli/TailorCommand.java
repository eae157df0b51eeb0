package io.autocraftcv.cli;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.JobScraper;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code autocraftcv tailor}: from a posting's address and a résumé to the documents. */
@Command(
    name = "tailor",
    description = "Reads a posting and a résumé, and writes the documents that answer it.",
    mixinStandardHelpOptions = true)
final class TailorCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Option(
      names = "--job",
      required = true,
      paramLabel = "URL|FILE",
      description = "The posting: a web address, or a saved page.")
  private String job = "";

  @Option(
      names = "--resume",
      required = true,
      paramLabel = "FILE",
      description = "The résumé: PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, text or JSON Resume.")
  private String resume = "";

  @Mixin private final PostingOptions postings = new PostingOptions();

  @Mixin private final DocumentOptions wanted = new DocumentOptions();

  @Override
  public Integer call() {
    wanted.check();
    DocumentGenerator generator = wanted.generator(System.getenv());
    try (JobScraper scraper = postings.scraper();
        ResumeParser parser = ResumeParser.create();
        Bars bars = new Bars(spec)) {
      // Side by side: one waits for a site, the other computes.
      Task<JobPosting> posting =
          bars.start(
              job, JobScraper.PLAN, progress -> scraper.scrape(postings.source(job), progress));
      Task<Profile> profile =
          bars.start(
              resume,
              ResumeParser.PLAN,
              progress -> parser.parse(ParseCommand.file(resume), progress));
      DocumentRequest request = wanted.request(posting.join(), profile.join());
      GeneratedDocuments documents =
          bars.run(
              "documents",
              DocumentGenerator.PLAN,
              progress -> generator.generate(request, progress));
      new DocumentFiles(spec, wanted).write(documents);
      return 0;
    }
  }
}
