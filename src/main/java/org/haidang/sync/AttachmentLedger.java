package org.haidang.sync;

import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;

/**
 * Attached files as the server keeps them: each once, whoever refers to it. A file is told to those
 * alone who may hold a record that refers to it, and only once somebody has brought all of it for
 * that record. Thread-safe; blocks on the database.
 */
public interface AttachmentLedger {

  /**
   * Which chunks are lacking.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} when the asker may hold no such
   *     record, or it does not refer to the file (yet); {@link ErrorCode#TOO_LARGE} when the record
   *     has as many files as it may
   */
  Lacking lacking(Asked asked, Session session);

  /**
   * Takes in one chunk, whose own hash was compared.
   *
   * @throws HaidangException as {@link #lacking}; {@link ErrorCode#ATTACHMENT_ALTERED} when the
   *     whole is not what its hash says: all of it is asked for again
   */
  Brought put(UUID record, String hash, int n, byte[] chunk, Session session);

  /**
   * Tells one chunk.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} as above; {@link
   *     ErrorCode#ATTACHMENT_AWAITED} when nobody has brought all of the file yet
   */
  byte[] get(UUID record, String hash, int n, Session session);

  /** One that has nothing and takes nothing. */
  static AttachmentLedger closed() {
    return new AttachmentLedger() {
      @Override
      public Lacking lacking(Asked asked, Session session) {
        throw new HaidangException(ErrorCode.RECORD_MISSING);
      }

      @Override
      public Brought put(UUID record, String hash, int n, byte[] chunk, Session session) {
        throw new HaidangException(ErrorCode.RECORD_MISSING);
      }

      @Override
      public byte[] get(UUID record, String hash, int n, Session session) {
        throw new HaidangException(ErrorCode.RECORD_MISSING);
      }
    };
  }
}
