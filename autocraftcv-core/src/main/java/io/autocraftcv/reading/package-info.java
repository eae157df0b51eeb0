/**
 * The text of documents of any format, with where it stands and how it looks: {@link
 * io.autocraftcv.reading.DocumentReader}.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.reading;
