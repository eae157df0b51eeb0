package io.autocraftcv.llm;

import io.autocraftcv.llm.Piece.End;
import io.autocraftcv.progress.Tally;
import org.jspecify.annotations.Nullable;

/** The text of an answer, put together and counted as its pieces arrive. */
final class Answer {

  private final Tally tally;
  private final StringBuilder text = new StringBuilder();
  private @Nullable End end;

  Answer(Tally tally) {
    this.tally = tally;
  }

  void add(Piece piece) {
    end = piece.end();
    text.append(piece.text());
    tally.advance(piece.text().length());
  }

  /** Whether any text came. */
  boolean isBegun() {
    return !text.isEmpty();
  }

  boolean isEnded() {
    return end != null;
  }

  /**
   * The text, which ended as a text should.
   *
   * @throws ModelException if it did not
   */
  String text() {
    if (end == null) {
      throw ModelException.brokenOff();
    }
    if (end == End.CUT_OFF) {
      throw ModelException.cutOff();
    }
    if (end == End.DECLINED) {
      throw ModelException.declined();
    }
    if (text.toString().isBlank()) {
      throw ModelException.broken("The language model wrote nothing");
    }
    return text.toString();
  }
}
