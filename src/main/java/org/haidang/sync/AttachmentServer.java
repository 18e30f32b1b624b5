package org.haidang.sync;

import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;

/**
 * Attached files as the workstation reaches them. Thread-safe; every call blocks, faults as {@link
 * CentralServer} tells, and {@link ErrorCode#RECORD_MISSING} where the server has no such record
 * that refers to the file and may be told the asker.
 */
public interface AttachmentServer {

  /** Which chunks the server lacks. */
  Lacking lacking(Asked asked);

  /**
   * Brings one chunk.
   *
   * @param n from 0 on
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_ALTERED} when it, or the file it
   *     completes, is not what its hash says
   */
  Brought put(UUID record, String hash, int n, byte[] chunk);

  /**
   * Fetches one chunk.
   *
   * @throws HaidangException {@link ErrorCode#ATTACHMENT_AWAITED} when the server has not got the
   *     file yet; {@link ErrorCode#ATTACHMENT_ALTERED} when the chunk is not what came with it
   */
  byte[] get(UUID record, String hash, int n);
}
