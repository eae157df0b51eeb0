/**
 * What the pipelines know of words: phrases in several languages, names of months and of skills,
 * stems. Not for use from outside.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.words;
