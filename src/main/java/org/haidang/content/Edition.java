package org.haidang.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.haidang.platform.Digests;

/**
 * A pack that was published: what it is, who published it, and the server's seal over all of that.
 * Immutable.
 *
 * @param seq its place in the order of publishing, over all packs; the highest of an id is the one
 *     in use
 * @param pack the pack's id
 * @param version its version, never given twice for one id; what a workbook says of itself unless
 *     it was published again under another
 * @param hash {@link PackFile#hash} of its file
 * @param size bytes of its file
 * @param note what changed, in its publisher's words
 * @param author the publisher's login
 * @param authorName the publisher's name as it was then
 * @param publishedAt by the server's clock
 * @param signature Base64 of the server's Ed25519 signature over {@link #sealed}
 */
public record Edition(
    long seq,
    String pack,
    String version,
    String hash,
    int size,
    String note,
    String author,
    String authorName,
    Instant publishedAt,
    String signature) {

  /** Longest note, in UTF-16 units. */
  public static final int MAX_NOTE = 2000;

  /** The bytes the seal is over: every part but the seal, each with its length before it. */
  public byte[] sealed() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF("haidang-edition-1");
      out.writeLong(seq);
      out.writeUTF(pack);
      out.writeUTF(version);
      out.writeUTF(hash);
      out.writeInt(size);
      out.write(Digests.sha256(note.getBytes(StandardCharsets.UTF_8)));
      out.writeUTF(author);
      out.writeUTF(authorName);
      out.writeUTF(publishedAt.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** This edition under {@code seal}. */
  public Edition signed(String seal) {
    return new Edition(seq, pack, version, hash, size, note, author, authorName, publishedAt, seal);
  }
}
