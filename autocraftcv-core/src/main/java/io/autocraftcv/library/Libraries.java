package io.autocraftcv.library;

/**
 * An application that wants progress alone may leave our libraries out; one that does more may not.
 */
public final class Libraries {

  private Libraries() {}

  /**
   * Makes sure of a library before it is missed half way.
   *
   * @param what needs it: {@code Scraping}
   * @throws IllegalStateException that names the artifact to add
   */
  public static void require(String what, String className, String artifact) {
    try {
      Class.forName(className, false, Libraries.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          what + " needs " + artifact + ": add it to the class path", e);
    }
  }
}
