package io.autocraftcv.scrape;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a source, before anyone looked into it.
 *
 * @param bytes the body, decompressed, within the limits; not copied, so nobody writes to it
 * @param contentType the Content-Type as the server or the file's name gives it, or null
 * @param url where it came from in the end, after redirects, or null for a page without an address
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared
record Page(byte[] bytes, @Nullable String contentType, @Nullable URI url) {}
