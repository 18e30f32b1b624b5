package org.haidang.content.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a pack may be made of: a folder's, or an archive's. */
interface Store {

  /** The names of its files, without folders. */
  List<String> names() throws IOException;

  /** A file by the name it is given in {@link #names}; null when it is not there. */
  @Nullable InputStream open(String name) throws IOException;

  /** The whole file by a name in any case; null when there is none. */
  default byte @Nullable [] bytes(String name) throws IOException {
    for (var known : names()) {
      if (known.equalsIgnoreCase(name)) {
        try (var in = open(known)) {
          return in == null ? null : whole(in);
        }
      }
    }
    return null;
  }

  /** All of {@code in}, as long as it is not too large. */
  static byte[] whole(InputStream in) throws IOException {
    var bytes = in.readNBytes(Bounds.FILE + 1);
    if (bytes.length > Bounds.FILE) {
      throw new Refusal(Told.FILE_TOO_LARGE, Bounds.FILE >> 20);
    }
    return bytes;
  }
}
