package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Attached files on this computer, as they are sent and fetched. Thread-safe; blocks on the disk.
 */
public interface AttachmentShelf {

  /** A file of a record. */
  record Item(UUID record, String hash, long size) {

    /** The same without a name. */
    public AttachedFile file() {
      return new AttachedFile("_", hash, size);
    }
  }

  /**
   * Files that are here and that the server's present life, as far as this computer knows, has not
   * got for their record; the earliest first.
   */
  List<Item> unsent();

  /** Files of at most so many bytes that records refer to and that are not all here. */
  List<Item> missing(long bytes);

  /** The chunks of {@code file} that are not here, ascending. */
  List<Integer> absent(AttachedFile file);

  /**
   * One chunk.
   *
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_AWAITED} when it is not here any more
   */
  byte[] chunk(AttachedFile file, int n);

  /**
   * Keeps one chunk that came, of a file that a record still refers to.
   *
   * @return whether it was this chunk that made the file whole, compared with its hash
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_ALTERED} when the whole is not what its
   *     hash says: nothing of it is kept
   */
  boolean keep(AttachedFile file, int n, byte[] bytes);

  /** The server's life {@code generation} has all of it for this record. */
  void sent(Item item, UUID generation);
}
