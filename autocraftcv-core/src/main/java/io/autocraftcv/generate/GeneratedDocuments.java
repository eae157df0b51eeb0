package io.autocraftcv.generate;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written for one position. Immutable.
 *
 * @param resume what the résumé says
 * @param letter what the letter says, or null if none was wanted
 * @param files the documents, résumés first
 */
public record GeneratedDocuments(
    Profile resume, @Nullable CoverLetter letter, Report report, List<Document> files) {

  public GeneratedDocuments {
    files = List.copyOf(files);
  }
}
