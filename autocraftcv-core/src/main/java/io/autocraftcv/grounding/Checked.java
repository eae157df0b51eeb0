package io.autocraftcv.grounding;

import java.util.List;

/**
 * A text after its examination.
 *
 * @param text without the sentences that claim what nothing supports
 * @param unsupported those claims, in their order
 */
public record Checked(String text, List<Claim> unsupported) {

  public Checked {
    unsupported = List.copyOf(unsupported);
  }

  /** Whether all of the text is supported. */
  public boolean isGrounded() {
    return unsupported.isEmpty();
  }
}
