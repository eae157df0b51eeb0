package io.autocraftcv.console;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where it goes.
 *
 * @param print takes a piece of text
 * @param failed flushes, and says whether something could not be written
 * @param charset in which the text is encoded, as far as it is known
 * @param terminal whether it is known to be a terminal
 */
record Output(Consumer<String> print, BooleanSupplier failed, Charset charset, boolean terminal) {

  static Output to(PrintStream stream) {
    return new Output(
        stream::print, stream::checkError, charsetOf(stream), Surroundings.isTerminal(stream));
  }

  static Output to(PrintWriter writer) {
    return new Output(writer::print, writer::checkError, charsetOf(System.err), false);
  }

  /**
   * Writes the text, all of it at once: what others write to the terminal then comes before or
   * after.
   *
   * @throws IllegalStateException if the output does not take any more
   */
  void write(CharSequence text) {
    print.accept(text.toString());
    if (failed.getAsBoolean()) {
      throw new IllegalStateException("The output has been closed, or fails for another reason");
    }
  }

  /** The charset of the stream where the Java version tells it, else that of the system. */
  @SuppressWarnings("DefaultCharset") // which of them it chooses is what we want to know
  private static Charset charsetOf(PrintStream stream) {
    return Charset.forName(new OutputStreamWriter(stream).getEncoding());
  }
}
