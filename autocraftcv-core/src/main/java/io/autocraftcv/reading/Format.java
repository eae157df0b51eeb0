package io.autocraftcv.reading;

/** The formats that are read. A document's is told by its content, never by its name. */
public enum Format {
  PDF,
  DOCX,
  DOC,
  ODT,
  RTF,
  HTML,
  MARKDOWN,
  TEXT,
  JSON
}
