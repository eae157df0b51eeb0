package io.autocraftcv.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.generate.Report;
import io.autocraftcv.match.Keyword;
import io.autocraftcv.match.Requirement;
import io.autocraftcv.match.Verdict;
import io.autocraftcv.model.Document;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Writes the documents and their report into a directory, and says what came out. */
final class DocumentFiles {

  /** What the report is called, beside the documents. */
  private static final String REPORT = "report.json";

  private final CommandSpec spec;
  private final DocumentOptions wanted;

  DocumentFiles(CommandSpec spec, DocumentOptions wanted) {
    this.spec = spec;
    this.wanted = wanted;
  }

  void write(GeneratedDocuments documents) {
    Path directory = wanted.directory;
    try {
      Files.createDirectories(directory);
      for (Document document : documents.files()) {
        Files.write(directory.resolve(document.fileName()), document.bytes());
      }
      Files.write(directory.resolve(REPORT), (documents.report().toJson() + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--out takes a directory to write to, not " + directory);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (wanted.json) {
      out.println(documents.report().toJson());
    } else {
      documents.files().forEach(file -> out.println(directory.resolve(file.fileName())));
      tell(documents.report(), spec.commandLine().getErr());
    }
    out.flush();
  }

  private static void tell(Report report, PrintWriter err) {
    List<Requirement> requirements = report.match().requirements();
    long met = requirements.stream().filter(one -> one.verdict() == Verdict.MET).count();
    List<Keyword> keywords = report.match().keywords();
    long covered = keywords.stream().filter(Keyword::covered).count();
    err.printf(
        "Match %d of 100: %d of %d requirements met, %d of %d keywords. Written by: %s%n",
        report.match().score(),
        met,
        requirements.size(),
        covered,
        keywords.size(),
        report.generator());
    if (report.fallback() != null) {
      err.println("Finished offline: " + report.fallback().sentence());
    }
    report
        .removed()
        .forEach(claim -> err.println("Taken out, nothing supports it: " + claim.text()));
    report
        .unsupportedKeywords()
        .forEach(word -> err.println("Not included, the profile has nothing of it: " + word));
    report
        .notUnderstood()
        .forEach(text -> err.println("Not followed, it takes a language model: " + text));
    err.flush();
  }
}
