package org.haidang.remote;

import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;
import org.haidang.sync.AttachmentServer;

/** Attached files over HTTP. Thread-safe. */
record HttpAttachments(Exchange server) implements AttachmentServer {

  private static final String ATTACHMENTS = "attachments";

  @Override
  public Lacking lacking(Asked asked) {
    var lacking = server.post(asked, Lacking.class, ATTACHMENTS, "lacking");
    if (lacking.generation() == null || lacking.whole() != lacking.chunks().isEmpty()) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return lacking;
  }

  @Override
  public Brought put(UUID record, String hash, int n, byte[] chunk) {
    return server.put(
        chunk, Brought.class, ATTACHMENTS, record.toString(), hash, String.valueOf(n));
  }

  @Override
  public byte[] get(UUID record, String hash, int n) {
    return server.bytes(ATTACHMENTS, record.toString(), hash, String.valueOf(n));
  }
}
