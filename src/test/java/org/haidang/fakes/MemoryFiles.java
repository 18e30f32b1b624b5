package org.haidang.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.AttachedFiles;

/** Files of records in memory; those that are elsewhere come when a test says so. Thread-safe. */
public final class MemoryFiles implements AttachedFiles {

  /** What somebody waits for. */
  public final List<AttachedFile> wanted = new CopyOnWriteArrayList<>();

  /** Whether the server has what is here. */
  public volatile boolean sent = true;

  private final Map<String, byte[]> here = new ConcurrentHashMap<>();
  private final Map<String, Integer> coming = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  @Override
  public AttachedFile keep(UUID record, String name, InputStream in) throws IOException {
    var bytes = in.readNBytes(AttachedFile.MAX_BYTES + 1);
    if (bytes.length > AttachedFile.MAX_BYTES) {
      throw new HaidangException(ErrorCode.ATTACHMENT_TOO_LARGE);
    }
    if (bytes.length == 0) {
      throw new HaidangException(ErrorCode.ATTACHMENT_EMPTY);
    }
    var file = file(name, bytes);
    here.put(file.hash(), bytes);
    tell();
    return file;
  }

  /** What an answer says of these bytes, whether they are here or not. */
  public static AttachedFile file(String name, byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new AttachedFile(name, HexFormat.of().formatHex(hash), bytes.length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many chunks of a file that is elsewhere came. */
  public void come(AttachedFile file, int chunks) {
    coming.put(file.hash(), chunks);
    tell();
  }

  /** All of it came. */
  public void come(byte[] bytes) {
    here.put(file("_", bytes).hash(), bytes);
    tell();
  }

  private void tell() {
    new ArrayList<>(listeners).forEach(Runnable::run);
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }

  @Override
  public Here here(AttachedFile file) {
    return new Here(
        here.containsKey(file.hash()) ? file.chunks() : coming.getOrDefault(file.hash(), 0),
        file.chunks(),
        sent);
  }

  @Override
  public void want(UUID record, AttachedFile file) {
    wanted.add(file);
  }

  @Override
  public byte[] beginning(AttachedFile file) {
    var bytes = whole(file);
    return java.util.Arrays.copyOf(bytes, Math.min(bytes.length, AttachedFile.CHUNK_BYTES));
  }

  private byte[] whole(AttachedFile file) {
    var bytes = here.get(file.hash());
    if (bytes == null) {
      throw new HaidangException(ErrorCode.ATTACHMENT_AWAITED);
    }
    return bytes;
  }

  @Override
  public void write(AttachedFile file, OutputStream out) throws IOException {
    out.write(whole(file));
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }
}
