package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip file, looked through: what is in it, and that it is not larger than it may be. */
final class Archive {

  private static final int BUFFER = 1 << 16;

  private Archive() {}

  /** Something that is told of every file in an archive. */
  @FunctionalInterface
  interface Visitor {

    /**
     * One file.
     *
     * @param in the file's bytes, counted; need not be read to its end
     */
    void visit(String name, InputStream in) throws IOException;
  }

  /**
   * Unpacks every file to its last byte, so that no size need be believed.
   *
   * @throws Refusal when it is too large, leads outside or is damaged
   */
  static void walk(Path file, Visitor visitor) throws IOException {
    if (Files.size(file) > Bounds.FILE) {
      throw new Refusal(Told.FILE_TOO_LARGE, Bounds.FILE >> 20);
    }
    var left = new long[] {Bounds.UNPACKED};
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > Bounds.ENTRIES) {
        throw new Refusal(Told.TOO_MANY_ENTRIES, Bounds.ENTRIES);
      }
      var seen = new HashSet<String>();
      for (var entry : zip.stream().toList()) {
        var name = entry.getName().replace('\\', '/');
        if (leadsOutside(name) || !seen.add(name)) {
          throw new Refusal(Told.STRANGE_ENTRY, name);
        }
        try (var packed = zip.getInputStream(entry)) {
          var in = new Counted(packed, left);
          if (!entry.isDirectory()) {
            visitor.visit(name, in);
          }
          var buffer = new byte[BUFFER];
          while (in.read(buffer) >= 0) {
            // Only counted.
          }
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new Refusal(Told.DAMAGED);
    }
  }

  private static boolean leadsOutside(String name) {
    return name.startsWith("/")
        || name.indexOf(':') >= 0
        || List.of(name.split("/", -1)).contains("..");
  }

  /** The files in an archive of plain files, by the last part of their names. */
  static Store store(Path file) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    walk(
        file,
        (name, in) -> {
          var last = name.substring(name.lastIndexOf('/') + 1);
          if (name.startsWith("__MACOSX/") || last.startsWith(".")) {
            return;
          }
          if (last.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?")) {
            throw new Refusal(Told.BOOK_IN_ARCHIVE, last);
          }
          if (files.put(last, Store.whole(in)) != null) {
            throw new Refusal(Told.STRANGE_ENTRY, last);
          }
        });
    return new Store() {
      @Override
      public List<String> names() {
        return files.keySet().stream().sorted().toList();
      }

      @Override
      public @Nullable InputStream open(String name) {
        var bytes = files.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
      }
    };
  }

  /** Counts down what may still be read; outlives those who close what they have read. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private final long[] left;

    Counted(InputStream in, long[] left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      var read = in.read(buffer, from, length);
      left[0] -= Math.max(0, read);
      if (left[0] < 0) {
        throw new Refusal(Told.UNPACKED_TOO_LARGE, Bounds.UNPACKED >> 20);
      }
      return read;
    }
  }
}
