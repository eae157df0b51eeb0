package io.autocraftcv.match;

/**
 * A word that carries meaning.
 *
 * @param text as it is written
 * @param english its stem, if it is an English word
 * @param german its stem, if it is a German one
 */
record Word(String text, String english, String german) {}
