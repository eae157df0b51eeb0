package io.autocraftcv.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is in the container of Microsoft's older formats. */
final class OleFile {

  private OleFile() {}

  static Format format(byte[] document) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(document))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return Format.DOC;
      }
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw UnreadableException.encrypted(null);
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof UnreadableException unreadable
          ? unreadable
          : UnreadableException.corrupt(e);
    }
    throw UnreadableException.wrongType(
        "This is not a document that is read. Save it as PDF or Word and try again.");
  }
}
