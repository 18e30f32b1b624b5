package org.haidang.store.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.AttachedFile;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.AttachedFiles;
import org.haidang.sync.AttachmentShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attached files in the encrypted database. Thread-safe. */
final class LocalAttachments implements AttachedFiles, AttachmentShelf {

  /** Chunks of one transaction: a key of a call waits behind no more than a megabyte. */
  private static final int AT_ONCE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(LocalAttachments.class);

  private final Database database;
  private final Attachments attachments;
  private final Listeners listeners = new Listeners();

  LocalAttachments(Database database, Attachments attachments) {
    this.database = database;
    this.attachments = attachments;
    sweep();
  }

  /** On a full disk everything else still opens; the next start sweeps. */
  private void sweep() {
    try {
      database.write(
          h -> {
            attachments.sweep(h);
            return true;
          });
    } catch (HaidangException e) {
      LOG.info("attachments wait to be swept: {}", e.code());
    }
  }

  @Override
  public AttachedFile keep(UUID record, String name, InputStream in) throws IOException {
    var digest = Digests.sha256();
    var chunks = new ArrayList<byte[]>();
    long size = 0;
    for (var chunk = in.readNBytes(AttachedFile.CHUNK_BYTES);
        chunk.length > 0;
        chunk = in.readNBytes(AttachedFile.CHUNK_BYTES)) {
      size += chunk.length;
      if (size > AttachedFile.MAX_BYTES) {
        throw new HaidangException(ErrorCode.ATTACHMENT_TOO_LARGE);
      }
      digest.update(chunk);
      chunks.add(chunk);
    }
    if (size == 0) {
      throw new HaidangException(ErrorCode.ATTACHMENT_EMPTY);
    }
    var file = new AttachedFile(name, Attachments.hash(digest.digest()), size);
    boolean known =
        database.write(
            h -> {
              attachments.lay(h, record, file);
              return AttachmentBytes.isWhole(h, file);
            });
    if (!known) {
      store(file, chunks);
    }
    listeners.tell();
    return file;
  }

  private void store(AttachedFile file, List<byte[]> chunks) {
    for (int from = 0; from < chunks.size(); from += AT_ONCE) {
      int begin = from;
      int end = Math.min(chunks.size(), from + AT_ONCE);
      database.write(
          h -> {
            for (int n = begin; n < end; n++) {
              AttachmentBytes.put(h, file, n, chunks.get(n));
            }
            if (end == chunks.size()) {
              AttachmentBytes.whole(h, file);
            }
            return true;
          });
    }
  }

  @Override
  public Here here(AttachedFile file) {
    return database.read(
        h ->
            AttachmentBytes.isWhole(h, file)
                ? new Here(
                    file.chunks(),
                    file.chunks(),
                    AttachmentRows.isSent(h, file, attachments.life(h)))
                : new Here(
                    Math.min(AttachmentBytes.numbers(h, file).length, file.chunks() - 1),
                    file.chunks(),
                    true));
  }

  @Override
  public void want(UUID record, AttachedFile file) {
    // Whoever brings files asks what is wanted; see the one that boot makes of this.
  }

  @Override
  public byte[] beginning(AttachedFile file) {
    return chunk(file, 0);
  }

  @Override
  public void write(AttachedFile file, OutputStream out) throws IOException {
    if (!here(file).whole()) {
      throw new HaidangException(ErrorCode.ATTACHMENT_AWAITED);
    }
    for (int n = 0; n < file.chunks(); n++) {
      out.write(chunk(file, n));
    }
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return listeners.add(changed);
  }

  @Override
  public List<Item> unsent() {
    return database.read(h -> AttachmentRows.unsent(h, attachments.life(h)));
  }

  @Override
  public List<Item> missing(long bytes) {
    return database.read(h -> AttachmentRows.missing(h, bytes));
  }

  @Override
  public List<Integer> absent(AttachedFile file) {
    return database.read(
        h -> {
          if (AttachmentBytes.isWhole(h, file)) {
            return List.of();
          }
          var there = new HashSet<Integer>();
          Arrays.stream(AttachmentBytes.numbers(h, file)).forEach(n -> there.add((int) n));
          return IntStream.range(0, file.chunks()).filter(n -> !there.contains(n)).boxed().toList();
        });
  }

  @Override
  public byte[] chunk(AttachedFile file, int n) {
    return database
        .read(h -> AttachmentBytes.chunk(h, file, n))
        .orElseThrow(() -> new HaidangException(ErrorCode.ATTACHMENT_AWAITED));
  }

  @Override
  public boolean keep(AttachedFile file, int n, byte[] bytes) {
    if (bytes.length != file.bytesOf(n)) {
      throw new HaidangException(ErrorCode.ATTACHMENT_ALTERED);
    }
    boolean complete =
        database.write(
            h -> {
              boolean wanted = AttachmentBytes.isAwaited(h, file);
              if (wanted) {
                AttachmentBytes.put(h, file, n, bytes);
              }
              return wanted && AttachmentBytes.numbers(h, file).length == file.chunks();
            });
    boolean whole = complete && compare(file);
    listeners.tell();
    return whole;
  }

  /** Reads it once more as it lies here: what is shown later is what its hash says. */
  private boolean compare(AttachedFile file) {
    var digest = Digests.sha256();
    for (int n = 0; n < file.chunks(); n++) {
      digest.update(chunk(file, n));
    }
    boolean right = Attachments.hash(digest.digest()).equals(file.hash());
    database.write(
        h -> {
          if (right) {
            AttachmentBytes.whole(h, file);
            AttachmentRows.came(h, file, attachments.life(h));
          } else {
            AttachmentBytes.forget(h, file);
          }
          return right;
        });
    if (!right) {
      throw new HaidangException(ErrorCode.ATTACHMENT_ALTERED);
    }
    return true;
  }

  @Override
  public void sent(Item item, UUID generation) {
    database.write(
        h -> {
          AttachmentRows.sent(h, item, generation.toString());
          return true;
        });
    listeners.tell();
  }
}
