package org.haidang.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** The files of a pack that is a folder, and the zip they travel in. */
final class PackFolder {

  /** What a folder's files may unpack to, so that a small file cannot fill the memory. */
  private static final int MAX_UNPACKED = 48 << 20;

  private static final int MAX_FILES = 200;

  /** The folder beside those of packs whose rows several packs share; it travels with each. */
  private static final String SHARED = "shared";

  /** One time for every entry: the bytes depend on what the files hold and on nothing else. */
  private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

  private PackFolder() {}

  /**
   * The {@code .csv} and {@code .xml} files right in {@code folder}, with those in the folder
   * {@code shared} beside it: name to content.
   *
   * @throws HaidangException {@link ErrorCode#PACK_TOO_LARGE} when it holds more than any pack
   *     needs
   */
  static SortedMap<String, byte[]> files(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    gather(folder, "", files);
    var shared = folder.toAbsolutePath().normalize().resolveSibling(SHARED);
    if (Files.isDirectory(shared)) {
      gather(shared, SHARED + "/", files);
    }
    return files;
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

  /** A zip of {@code files} that is the same whenever they are. */
  static byte[] zipped(SortedMap<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var sheet : files.entrySet()) {
        var entry = new ZipEntry(sheet.getKey());
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(sheet.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The files of a zip: name to content.
   *
   * @throws HaidangException {@link ErrorCode#PACK_UNREADABLE} when it is no zip, {@link
   *     ErrorCode#PACK_TOO_LARGE} when it unpacks to more than any pack needs
   */
  static Map<String, byte[]> unzipped(byte[] bytes) {
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
}
