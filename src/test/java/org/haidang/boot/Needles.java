package org.haidang.boot;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.platform.Folding;

/** Words looked for in large files at one reading, in every way a Java program may hold them. */
final class Needles {

  private static final List<Charset> FORMS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  private static final int MIX = 0x9E3779B1;
  private static final int BITS = 20;

  private record Needle(byte[] bytes, String word) {}

  private final Map<Integer, List<Needle>> byHead = new HashMap<>();
  private final BitSet heads = new BitSet(1 << BITS);

  Needles(List<String> words) {
    for (var word : words) {
      for (var written : Set.of(word, Folding.fold(word))) {
        for (var form : FORMS) {
          var bytes = written.getBytes(form);
          byHead
              .computeIfAbsent(head(bytes, 0), _ -> new ArrayList<>())
              .add(new Needle(bytes, word));
          heads.set((head(bytes, 0) * MIX) >>> (32 - BITS));
        }
      }
    }
  }

  /** The words of which {@code file} holds one form at least. */
  Set<String> in(Path file) throws IOException {
    var hay = Files.readAllBytes(file);
    var found = new TreeSet<String>();
    for (int at = 0; at + 4 <= hay.length; at++) {
      int head = head(hay, at);
      if (heads.get((head * MIX) >>> (32 - BITS))) {
        for (var needle : byHead.getOrDefault(head, List.of())) {
          if (matches(hay, at, needle.bytes())) {
            found.add(needle.word());
          }
        }
      }
    }
    return found;
  }

  private static boolean matches(byte[] hay, int at, byte[] needle) {
    if (at + needle.length > hay.length) {
      return false;
    }
    for (int i = 4; i < needle.length; i++) {
      if (hay[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }
}
