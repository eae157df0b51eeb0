/** Figures beside a peer in the same run; see the README beside this module. */
@NullMarked
package io.autocraftcv.benchmarks;

import org.jspecify.annotations.NullMarked;
