package io.autocraftcv.generate;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written for one position. Immutable.
 *
 * @param resume what the résumé says
 * @param letter what the letter says, or null if none was wanted
 * @param look how the files are set, to make them again
 * @param files the documents, résumés first
 */
public record GeneratedDocuments(
    Profile resume, @Nullable CoverLetter letter, Report report, Look look, List<Document> files) {

  public GeneratedDocuments {
    files = List.copyOf(files);
  }
}
