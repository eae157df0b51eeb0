/**
 * Documents of profiles and letters, in several formats and looks: {@link
 * io.autocraftcv.render.Renderer}.
 */
@org.jspecify.annotations.NullMarked
package io.autocraftcv.render;
