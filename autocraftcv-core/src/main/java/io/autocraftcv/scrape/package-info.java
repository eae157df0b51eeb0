/** Reads a job posting from its URL, a saved page or a pasted text. Begin at {@link JobScraper}. */
@NullMarked
package io.autocraftcv.scrape;

import org.jspecify.annotations.NullMarked;
