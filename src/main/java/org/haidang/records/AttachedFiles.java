package org.haidang.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * The files that records refer to, as they are on this computer: encrypted, each once whoever
 * refers to it. Thread-safe; every call but {@link #listen} blocks on the disk.
 */
public interface AttachedFiles {

  /**
   * How much of a file is here.
   *
   * @param chunks so many of its chunks
   * @param of so many it has
   * @param sent whether the server has all of it too, for every record here that says so
   */
  record Here(int chunks, int of, boolean sent) {

    /** Whether all of it is. */
    public boolean whole() {
      return chunks == of;
    }
  }

  /**
   * Keeps a file for a record; before its report is saved as well.
   *
   * @param record the record that is going to refer to it
   * @param name what people call it
   * @param bytes read to its end; left open
   * @return what the record's answer says of it
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_TOO_LARGE} beyond {@link
   *     AttachedFile#MAX_BYTES}; {@link ErrorCode#ATTACHMENT_EMPTY}; {@link ErrorCode#DISK_FULL}
   * @throws IOException when {@code bytes} cannot be read
   */
  AttachedFile keep(UUID record, String name, InputStream bytes) throws IOException;

  /** How much of {@code file} is here. */
  Here here(AttachedFile file);

  /** Asks that {@code file} of {@code record} be brought here before others; returns at once. */
  void want(UUID record, AttachedFile file);

  /**
   * How {@code file} begins: its first chunk.
   *
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_AWAITED} when that is not here
   */
  byte[] beginning(AttachedFile file);

  /**
   * Writes all of {@code file} to {@code out}, which is left open.
   *
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_AWAITED} when it is not all here
   * @throws IOException when {@code out} cannot be written
   */
  void write(AttachedFile file, OutputStream out) throws IOException;

  /**
   * Is told on some thread that files came or went, until it is closed.
   *
   * @param changed must return at once
   */
  AutoCloseable listen(Runnable changed);
}
