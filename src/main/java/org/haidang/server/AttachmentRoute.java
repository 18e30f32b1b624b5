package org.haidang.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentLedger;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.ContentDigest;

/**
 * {@code /v1/attachments}: the files that records refer to, chunk by chunk. Thread-safe. Chunks
 * have a pace of their own beside that of all requests, so that a shelf of photos leaves room.
 */
final class AttachmentRoute {

  private static final int SMALL = 4 * 1024;
  private static final int MOST_CHUNKS = AttachedFile.MAX_BYTES / AttachedFile.CHUNK_BYTES;

  private final AttachmentLedger ledger;
  private final Gate gate;
  private final Pace pace;
  private final Requests requests;
  private final Replies replies;

  AttachmentRoute(
      AttachmentLedger ledger, Gate gate, Pace pace, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.pace = pace;
    this.requests = requests;
    this.replies = replies;
  }

  void lacking(Context context) {
    var session = gate.session(context, Permission.CONTACT_WRITE);
    var asked = requests.body(context, Asked.class, SMALL);
    // What came over the wire may lack what the type promises.
    if (Objects.isNull(asked.record())
        || Objects.isNull(asked.hash())
        || !AttachedFile.isHash(asked.hash())
        || asked.size() < 1) {
      throw Requests.malformed();
    }
    if (asked.size() > AttachedFile.MAX_BYTES) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    replies.sendUnkept(context, ledger.lacking(asked, session));
  }

  void put(Context context) {
    var session = session(context, Permission.CONTACT_WRITE);
    var digest = context.header(ContentDigest.HEADER);
    var chunk = chunk(context);
    if (digest == null) {
      throw Requests.malformed();
    }
    if (!ContentDigest.isOf(digest, chunk)) {
      throw new HaidangException(ErrorCode.ATTACHMENT_ALTERED);
    }
    var brought =
        ledger.put(
            Requests.id(context.pathParam("record")), hash(context), n(context), chunk, session);
    replies.sendUnkept(context, brought);
  }

  void get(Context context) {
    var session = session(context, Permission.CONTACT_READ);
    var chunk =
        ledger.get(Requests.id(context.pathParam("record")), hash(context), n(context), session);
    context.header("Cache-Control", "no-store");
    // Photos do not shrink, and the digest is that of what goes over the line.
    context.disableCompression();
    context.header(ContentDigest.HEADER, ContentDigest.of(chunk));
    context.contentType("application/octet-stream").result(chunk);
  }

  private Session session(Context context, Permission permission) {
    var session = gate.session(context, permission);
    pace.take(session);
    return session;
  }

  private byte[] chunk(Context context) {
    int most = AttachedFile.CHUNK_BYTES;
    if (context.req().getContentLengthLong() > most) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    try (var in = context.req().getInputStream()) {
      var chunk = requests.read(in, most + 1);
      if (chunk.length > most) {
        throw new HaidangException(ErrorCode.TOO_LARGE);
      }
      return chunk;
    } catch (IOException e) {
      throw Requests.malformed();
    }
  }

  private static String hash(Context context) {
    var hash = context.pathParam("hash");
    if (!AttachedFile.isHash(hash)) {
      throw Requests.malformed();
    }
    return hash;
  }

  private static int n(Context context) {
    try {
      int n = Integer.parseInt(context.pathParam("n"));
      if (n >= 0 && n < MOST_CHUNKS) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw Requests.malformed();
    }
    throw Requests.malformed();
  }
}
