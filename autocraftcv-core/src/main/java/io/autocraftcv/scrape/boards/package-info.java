/** The job boards that we know our way around, for {@link java.util.ServiceLoader}. */
@NullMarked
package io.autocraftcv.scrape.boards;

import org.jspecify.annotations.NullMarked;
