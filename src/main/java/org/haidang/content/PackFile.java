package org.haidang.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

  /** What a folder's files may unpack to, so that a small file cannot fill the memory. */
  private static final int MAX_UNPACKED = 48 << 20;

  private static final int MAX_FILES = 200;

  /** The folder beside those of packs whose rows several packs share; it travels with each. */
  private static final String SHARED = "shared";

  /** One time for every entry: the bytes depend on what the files hold and on nothing else. */
  private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

  private final byte[] bytes;
  private final String hash;

  private PackFile(byte[] bytes) {
    this.bytes = bytes;
    this.hash = HexFormat.of().formatHex(sha256(bytes));
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
        var sheets = new TreeMap<String, byte[]>();
        gather(path, "", sheets);
        var shared = path.toAbsolutePath().normalize().resolveSibling(SHARED);
        if (Files.isDirectory(shared)) {
          gather(shared, SHARED + "/", sheets);
        }
        return ofSheets(sheets);
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new HaidangException(ErrorCode.PACK_TOO_LARGE);
      }
      return of(Files.readAllBytes(path));
    } catch (IOException | UncheckedIOException e) {
      throw new HaidangException(ErrorCode.PACK_UNREADABLE);
    }
  }

  private static void gather(Path folder, String prefix, SortedMap<String, byte[]> sheets)
      throws IOException {
    long size = sheets.values().stream().mapToLong(bytes -> bytes.length).sum();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = String.valueOf(file.getFileName());
        var low = name.toLowerCase(Locale.ROOT);
        if ((low.endsWith(".csv") || low.endsWith(".xml")) && Files.isRegularFile(file)) {
          size += Files.size(file);
          if (size > MAX_UNPACKED || sheets.size() >= MAX_FILES) {
            throw new HaidangException(ErrorCode.PACK_TOO_LARGE);
          }
          sheets.put(prefix + name, Files.readAllBytes(file));
        }
      }
    }
  }

  /**
   * A folder's files in a zip.
   *
   * @param sheets file name to content; those of the shared folder begin with {@code shared/}
   */
  public static PackFile ofSheets(SortedMap<String, byte[]> sheets) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var sheet : sheets.entrySet()) {
        var entry = new ZipEntry(sheet.getKey());
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(sheet.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(bytes.toByteArray());
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
    var sheets = new TreeMap<String, byte[]>();
    int left = MAX_UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || sheets.size() >= MAX_FILES) {
          throw new HaidangException(ErrorCode.PACK_TOO_LARGE);
        }
        if (!entry.isDirectory()) {
          sheets.put(entry.getName(), content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new HaidangException(ErrorCode.PACK_UNREADABLE);
    }
    return Collections.unmodifiableMap(sheets);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
