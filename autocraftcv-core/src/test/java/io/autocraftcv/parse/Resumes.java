package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Résumés as texts, in layouts that people use. */
final class Resumes {

  private static final ResumeParser PARSER =
      ResumeParser.with(DocumentReader.builder().inThisProcess().build());

  private Resumes() {}

  static Profile parsed(String text) {
    try {
      return PARSER.parse(file(text), Progress.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ResumeFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ResumeFile("resume.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
  }
}
