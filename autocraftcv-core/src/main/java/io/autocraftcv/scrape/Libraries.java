package io.autocraftcv.scrape;

/**
 * An application that wants progress alone may leave our libraries out; one that scrapes may not.
 */
final class Libraries {

  private Libraries() {}

  /**
   * Makes sure of a library before it is missed half way.
   *
   * @throws IllegalStateException that names the artifact to add
   */
  static void require(String className, String artifact) {
    try {
      Class.forName(className, false, Libraries.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Scraping needs " + artifact + ": add it to the class path", e);
    }
  }
}
