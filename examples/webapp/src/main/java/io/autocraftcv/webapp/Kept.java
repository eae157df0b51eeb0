package io.autocraftcv.webapp;

import java.time.Instant;

/**
 * A thing of a visitor's as it was saved last.
 *
 * @param version that tells whether it was changed meanwhile; 1 until it is corrected
 * @param file the name of the file that it was read from; empty if it was not read from one
 */
record Kept<T>(String id, Instant created, int version, String file, T content) {}
