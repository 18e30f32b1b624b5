package org.haidang.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * A pack as one file, as it travels and is kept: an {@code .xlsx} or an XForm as its author saved
 * it, or the files of a folder in a zip that is the same whenever the files are. Immutable,
 * thread-safe.
 */
public final class PackFile {

  /** The largest pack that is taken: 8 MiB, some forty times the shipped ones. */
  public static final int MAX_BYTES = 8 << 20;

  private final byte[] bytes;
  private final String hash;

  private PackFile(byte[] bytes) {
    this.bytes = bytes;
    this.hash = HexFormat.of().formatHex(Digests.sha256(bytes));
  }

  /**
   * The file with these bytes, which are copied.
   *
   * @throws HaidangException {@link ErrorCode#PACK_TOO_LARGE} above {@link #MAX_BYTES}
   */
  public static PackFile of(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new HaidangException(ErrorCode.PACK_TOO_LARGE);
    }
    return new PackFile(bytes.clone());
  }

  /**
   * The pack at {@code path}: a workbook as it is, or the {@code .csv} and {@code .xml} files right
   * in a folder with those in the folder {@code shared} beside it.
   *
   * @throws HaidangException {@link ErrorCode#PACK_TOO_LARGE}; {@link ErrorCode#PACK_UNREADABLE}
   *     when it is not there or the disk fails
   */
  public static PackFile read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return ofSheets(PackFolder.files(path));
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new HaidangException(ErrorCode.PACK_TOO_LARGE);
      }
      return of(Files.readAllBytes(path));
    } catch (IOException | UncheckedIOException e) {
      throw new HaidangException(ErrorCode.PACK_UNREADABLE);
    }
  }

  /**
   * A folder's files in a zip.
   *
   * @param sheets file name to content; those of the shared folder begin with {@code shared/}
   */
  public static PackFile ofSheets(SortedMap<String, byte[]> sheets) {
    return of(PackFolder.zipped(sheets));
  }

  /** The bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** SHA-256 of the bytes in lower-case hexadecimal: its name on the wire. */
  public String hash() {
    return hash;
  }

  /** Whether its bytes are a zip, which folders and {@code .xlsx} workbooks are. */
  public boolean isZip() {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
  }

  /**
   * The files of a folder's zip: name to content.
   *
   * @throws HaidangException {@link ErrorCode#PACK_UNREADABLE} when it is no zip, {@link
   *     ErrorCode#PACK_TOO_LARGE} when it unpacks to more than any pack needs
   */
  public Map<String, byte[]> sheets() {
    return PackFolder.unzipped(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackFile file && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "PackFile[" + hash + "]";
  }
}
