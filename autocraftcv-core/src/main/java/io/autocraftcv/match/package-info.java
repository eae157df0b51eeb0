/**
 * What a posting asks for against what a profile shows. Begin with {@link
 * io.autocraftcv.match.Match#of}.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.match;
