/** Shows on a terminal, or in a log, how far tasks are. Begin at {@link ConsoleProgress}. */
@NullMarked
package io.autocraftcv.console;

import org.jspecify.annotations.NullMarked;
