package io.autocraftcv.model;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file that was made for an application: what it is, its format and its bytes. Immutable. */
public final class Document {

  private final Type type;
  private final Format format;
  private final String fileName;
  private final byte[] content;

  /** What a document is. */
  public enum Type {
    RESUME,
    COVER_LETTER;

    /** As requests name it: {@code cover_letter}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this id; empty if there is none. */
    public static Optional<Type> of(String id) {
      return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
  }

  /** In what kind of file it is; the id is also the ending of its name. */
  public enum Format {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("html", "text/html; charset=utf-8"),
    MARKDOWN("md", "text/markdown; charset=utf-8"),
    TEXT("txt", "text/plain; charset=utf-8"),
    JSON("json", "application/json");

    private final String id;
    private final String mediaType;

    Format(String id, String mediaType) {
      this.id = id;
      this.mediaType = mediaType;
    }

    /** As requests name it: {@code md}. */
    public String id() {
      return id;
    }

    public String mediaType() {
      return mediaType;
    }

    /** The format with this id; empty if there is none. */
    public static Optional<Format> of(String id) {
      return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }
  }

  /**
   * @param fileName without directories
   * @param content is copied
   */
  public Document(Type type, Format format, String fileName, byte[] content) {
    this.type = requireNonNull(type, "type");
    this.format = requireNonNull(format, "format");
    this.fileName = requireNonNull(fileName, "fileName");
    this.content = content.clone();
  }

  public Type type() {
    return type;
  }

  public Format format() {
    return format;
  }

  /** A name to save it under. */
  public String fileName() {
    return fileName;
  }

  /** How many bytes it has. */
  public int length() {
    return content.length;
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return content.clone();
  }

  /** Its bytes, without a copy. */
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
