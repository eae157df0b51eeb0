/**
 * Reads a person's profile from a résumé of any format: {@link io.autocraftcv.parse.ResumeParser}.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.parse;
