package org.haidang.boot;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.platform.Folding;

/**
 * Words looked for in large files at one reading, in every way a program may hold them: in UTF-8
 * and UTF-16 of both orders, with letters whole or taken apart, and without tones.
 */
final class Needles {

  private static final List<Charset> FORMS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  private static final int MIX = 0x9E3779B1;
  private static final int BITS = 20;

  /** In fewer bytes than these, chance writes a word into a megabyte of any cipher. */
  private static final int SHORTEST = 6;

  private record Needle(byte[] bytes, String of) {}

  private final Map<Integer, List<Needle>> byHead = new HashMap<>();
  private final BitSet heads = new BitSet(1 << BITS);

  private Needles() {}

  /** Finds {@code words} whole. */
  Needles(List<String> words) {
    words.forEach(word -> add(word, word));
  }

  /** Finds {@code planted} by name, by each longer word of it, by number and by story. */
  static Needles of(List<Planted> planted) {
    var needles = new Needles();
    for (var one : planted) {
      one.words().forEach(words -> needles.add(words, one.name()));
      for (var word : one.name().split(" ")) {
        if (word.length() >= 5) {
          needles.add(word, one.name());
        }
      }
    }
    return needles;
  }

  private void add(String word, String of) {
    for (var written :
        new TreeSet<>(
            List.of(word, Normalizer.normalize(word, Normalizer.Form.NFD), Folding.fold(word)))) {
      for (var form : FORMS) {
        var bytes = written.getBytes(form);
        if (bytes.length >= SHORTEST) {
          byHead.computeIfAbsent(head(bytes, 0), _ -> new ArrayList<>()).add(new Needle(bytes, of));
          heads.set((head(bytes, 0) * MIX) >>> (32 - BITS));
        }
      }
    }
  }

  /** Of whom {@code file} tells, in one form at least; of nobody when it is gone by now. */
  Set<String> in(Path file) throws IOException {
    return Files.isRegularFile(file) ? in(Files.readAllBytes(file)) : Set.of();
  }

  /** Of whom {@code hay} tells, in one form at least. */
  Set<String> in(byte[] hay) {
    var found = new TreeSet<String>();
    for (int at = 0; at + 4 <= hay.length; at++) {
      int head = head(hay, at);
      if (heads.get((head * MIX) >>> (32 - BITS))) {
        for (var needle : byHead.getOrDefault(head, List.of())) {
          if (matches(hay, at, needle.bytes())) {
            found.add(needle.of());
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
