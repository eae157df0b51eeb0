/** The command line. */
@NullMarked
package io.autocraftcv.cli;

import org.jspecify.annotations.NullMarked;
