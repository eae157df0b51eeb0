package io.autocraftcv.llm;

import org.jspecify.annotations.Nullable;

/**
 * What an event of a stream brings.
 *
 * @param text a piece of the text, or empty
 * @param end how the text ended, or null if it goes on
 */
record Piece(String text, @Nullable End end) {

  /** How a text ended. */
  enum End {
    /** The model had said what it had to say. */
    COMPLETE,
    /** It was longer than it may be. */
    CUT_OFF,
    /** The model, or a filter behind it, would not say it. */
    DECLINED
  }

  /** Of an event that is not about the text. */
  static final Piece NONE = new Piece("", null);
}
