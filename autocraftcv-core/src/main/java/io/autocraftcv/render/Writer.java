package io.autocraftcv.render;

/** Writes files of one format. Safe for many threads. */
interface Writer {

  byte[] resume(Sheet sheet, Look look);

  byte[] letter(Letter letter, Look look);
}
