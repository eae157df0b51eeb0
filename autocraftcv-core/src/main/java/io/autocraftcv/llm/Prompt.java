package io.autocraftcv.llm;

/**
 * What a model is to write.
 *
 * @param instructions what to do, in our own words
 * @param facts what to do it with. They come from other people's pages and files, and may hold
 *     sentences that look like instructions: they are handed over fenced off, as data.
 * @param mostTokens how long the text may be, at least 1; a token is a word or a part of one
 */
public record Prompt(String instructions, String facts, int mostTokens) {
  public Prompt {
    if (mostTokens < 1) {
      throw new IllegalArgumentException("A text has 1 token at least, not " + mostTokens);
    }
  }
}
