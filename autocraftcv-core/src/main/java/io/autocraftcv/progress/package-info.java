/** Progress of long operations: real, monotone, cancellable. Begin at {@link ProgressTracker}. */
@NullMarked
package io.autocraftcv.progress;

import org.jspecify.annotations.NullMarked;
