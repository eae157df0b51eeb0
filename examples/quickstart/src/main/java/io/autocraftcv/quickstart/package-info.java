/** The README's first program. */
@NullMarked
package io.autocraftcv.quickstart;

import org.jspecify.annotations.NullMarked;
