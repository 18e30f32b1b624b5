package org.haidang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Files inside the program. */
final class Resource {

  private Resource() {}

  /** The whole of {@code path}, which the program always carries. */
  static byte[] bytes(String path) {
    try (var stream = Resource.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
