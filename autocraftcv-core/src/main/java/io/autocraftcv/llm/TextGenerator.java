package io.autocraftcv.llm;

import io.autocraftcv.progress.Progress;
import java.io.IOException;

/**
 * Writes a text as it is told to: {@link LanguageModel}, or whatever else an application has.
 *
 * <pre>{@code
 * TextGenerator model = LanguageModel.openAi("gpt-4.1-mini").environment(System.getenv()).build();
 * String letter = progress.run(WRITE, () -> model.generate(prompt, progress));
 * }</pre>
 */
public interface TextGenerator {

  /** What wrote the text, for those who read about it: the model and where it runs. */
  String name();

  /**
   * Writes a text. It counts the characters in the open stage of {@code progress} as they arrive,
   * and sets no total: how long the text will be is for the caller to expect. A cancel ends the
   * call, and what it uses, at once.
   *
   * @return the text, which may say anything
   * @throws ModelException if no whole text came
   * @throws IOException if the thread was interrupted without the task having been cancelled
   */
  String generate(Prompt prompt, Progress progress) throws IOException;
}
