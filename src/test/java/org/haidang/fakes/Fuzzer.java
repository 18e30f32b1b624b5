package org.haidang.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Gives a reader what nobody means to give it, for as long as it is told: what was well formed,
 * bent a little. What a reader once failed on is kept in {@code src/test/resources/fuzz/NAME} and
 * tried first. A longer run: {@code -Dhaidang.fuzz.seconds=600}.
 */
public final class Fuzzer {

  private static final long SECONDS = Long.getLong("haidang.fuzz.seconds", 1);
  private static final int LARGEST = 1 << 20;
  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  private static final Path FAILED = Path.of("target/fuzz");

  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\uD800",
          "ế",
          "đ",
          "\"",
          "'",
          "\\",
          "{",
          "}",
          "[[[[[[[[",
          "null",
          "-1",
          "1e999",
          "99999999999999999999999",
          "9223372036854775808",
          "NaN",
          "true",
          ",,,",
          ";",
          "\r\n",
          "${",
          "${x}",
          "instance('",
          "(((((((((((((((",
          "not(",
          " or ",
          "and",
          "../",
          "/a/b",
          "<![CDATA[",
          "&lt;",
          "&#0;",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
          "%s%n",
          "0000-00-00",
          "2026-13-45",
          "00000000-0000-0000-0000-000000000000");

  /** A reader; whatever it throws is a fault of its own. */
  @FunctionalInterface
  public interface Reader {
    /** Reads {@code input}, whatever it is. */
    void read(byte[] input) throws Exception;
  }

  /** Makes something well formed. */
  @FunctionalInterface
  public interface Seeds {
    /** One more. */
    byte[] next(Random random);
  }

  private final String name;
  private final Random random;
  private final long seed = System.nanoTime();

  /** One that keeps what it finds under {@code name}. */
  public Fuzzer(String name) {
    this.name = name;
    this.random = new Random(seed);
  }

  /** Bends {@code seeds}, some not at all; how many were tried. */
  public long run(Seeds seeds, Reader reader) {
    kept().forEach(input -> tryOne(input, reader));
    long tried = 0;
    for (long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        System.nanoTime() < end;
        tried++) {
      var input = seeds.next(random);
      for (int bends = random.nextInt(4); bends > 0; bends--) {
        input = bent(input);
      }
      tryOne(input, reader);
    }
    if (SECONDS > 1) {
      System.out.println("fuzz " + name + ": " + tried + " inputs in " + SECONDS + " s");
    }
    return tried;
  }

  private void tryOne(byte[] input, Reader reader) {
    try {
      reader.read(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw new AssertionError(name + " fails on " + keep(input) + " (seed " + seed + ")", e);
    }
  }

  private byte[] bent(byte[] input) {
    if (input.length == 0) {
      return odd();
    }
    int at = random.nextInt(input.length);
    int length = Math.min(input.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> {
        var copy = input.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        yield copy;
      }
      case 1 -> {
        var copy = input.clone();
        copy[at] = (byte) random.nextInt(256);
        yield copy;
      }
      case 2 -> Arrays.copyOf(input, at);
      case 3 -> joined(input, at, new byte[0], at + length);
      case 4 -> joined(input, at, Arrays.copyOfRange(input, at, at + length), at);
      case 5 -> joined(input, at, odd(), at);
      case 6 -> joined(input, at, odd(), at + length);
      default -> {
        int from = random.nextInt(input.length);
        int to = Math.min(input.length, from + length);
        yield joined(input, at, Arrays.copyOfRange(input, from, to), at);
      }
    };
  }

  private static byte[] joined(byte[] input, int until, byte[] between, int from) {
    int length = Math.min(LARGEST, until + between.length + input.length - from);
    var joined = Arrays.copyOf(input, Math.max(length, until));
    int middle = Math.min(between.length, joined.length - until);
    System.arraycopy(between, 0, joined, until, middle);
    int rest = Math.min(input.length - from, joined.length - until - middle);
    System.arraycopy(input, from, joined, until + middle, rest);
    return joined;
  }

  private byte[] odd() {
    return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
  }

  private List<byte[]> kept() {
    var folder = KEPT.resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var all = new ArrayList<byte[]>();
      for (var file : files.sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path keep(byte[] input) {
    try {
      var file = FAILED.resolve(name).resolve(HexFormat.of().toHexDigits(Arrays.hashCode(input)));
      Files.createDirectories(file.getParent());
      return Files.write(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
