/** Tailored résumés and cover letters that say only what is true. */
@NullMarked
package io.autocraftcv.generate;

import org.jspecify.annotations.NullMarked;
