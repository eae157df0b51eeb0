/**
 * What the pipelines know of words: phrases in several languages, names of months. Not for use from
 * outside.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.words;
