package org.haidang.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a record refers to: a photo of a paper note, an agency's letter. The record holds its
 * name, its size and its hash as one answer, which merges like any other; the bytes travel beside
 * and are found by the hash. Immutable.
 *
 * @param name what people call it, without a folder; 1 to {@link #LONGEST_NAME} UTF-16 units
 * @param hash SHA-256 of all its bytes, 64 hexadecimal digits in small letters
 * @param size its bytes, 1 to {@link #MAX_BYTES}
 */
public record AttachedFile(String name, String hash, long size) {

  /**
   * The largest file, in bytes. A photo of today's telephones has 3 to 8 MB and a scanned letter of
   * ten pages about 10; what is larger takes an hour and a half on the slowest line we know (32
   * kbit/s) at twice this.
   */
  public static final int MAX_BYTES = 20 << 20;

  /**
   * The bytes of one chunk; the last of a file may have fewer. On the slowest line (32 kbit/s) one
   * takes about a minute, which is the most that a cut line has to send again.
   */
  public static final int CHUNK_BYTES = 256 << 10;

  /** The longest name, in UTF-16 units: what the usual file systems take. */
  public static final int LONGEST_NAME = 120;

  private static final String MARK = " sha256=";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(.{1," + LONGEST_NAME + "})" + MARK + "([0-9a-f]{64});([0-9]{1,8})", Pattern.DOTALL);

  /** A name of characters of two units each, the hash, the size. */
  private static final int LONGEST_ANSWER = 2 * LONGEST_NAME + MARK.length() + 64 + 1 + 8;

  /** Controls, and what else ends a line. */
  private static final Pattern NOT_IN_A_NAME =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");

  public AttachedFile {
    if (!isHash(hash) || size < 1 || size > MAX_BYTES) {
      throw new IllegalArgumentException("no file of a record");
    }
    name = tidy(name);
  }

  /** Whether {@code text} is a hash as it is written here. */
  public static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /** What {@code answer} refers to; empty when it is a mere name or something else. */
  public static Optional<AttachedFile> of(String answer) {
    // Most answers are something else, and there are many of them, some as long as a story.
    if (answer.length() > LONGEST_ANSWER || !answer.contains(MARK)) {
      return Optional.empty();
    }
    var parts = ANSWER.matcher(answer);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long size = Long.parseLong(parts.group(3));
    return size < 1 || size > MAX_BYTES
        ? Optional.empty()
        : Optional.of(new AttachedFile(parts.group(1), parts.group(2), size));
  }

  /** What people read of {@code answer}: the name. */
  public static String shown(String answer) {
    return of(answer).map(AttachedFile::name).orElse(answer);
  }

  /** The answer that refers to it. */
  public String answer() {
    return name + MARK + hash + ";" + size;
  }

  /** How many chunks it comes in. */
  public int chunks() {
    return (int) ((size + CHUNK_BYTES - 1) / CHUNK_BYTES);
  }

  /**
   * How many bytes the chunk {@code n} has, from 0 on.
   *
   * @throws IllegalArgumentException when it has no such chunk
   */
  public int bytesOf(int n) {
    if (n < 0 || n >= chunks()) {
      throw new IllegalArgumentException("no chunk of it");
    }
    return (int) Math.min(CHUNK_BYTES, size - (long) n * CHUNK_BYTES);
  }

  /** The files a record refers to, those of values in conflict among them, by hash. */
  public static Map<String, AttachedFile> in(RecordState record) {
    var files = new LinkedHashMap<String, AttachedFile>();
    record
        .body()
        .fields()
        .values()
        .forEach(value -> of(value).ifPresent(f -> files.put(f.hash(), f)));
    for (var held : record.conflicts().values()) {
      for (var one : held) {
        var value = one.value();
        if (value != null) {
          of(value).ifPresent(file -> files.put(file.hash(), file));
        }
      }
    }
    return files;
  }

  /** A name that every file system takes, and that leads into no folder. */
  private static String tidy(String name) {
    var plain = NOT_IN_A_NAME.matcher(name).replaceAll(" ").strip();
    if (plain.startsWith(".")) {
      plain = "_" + plain.substring(1);
    }
    if (plain.length() > LONGEST_NAME) {
      int dot = plain.lastIndexOf('.');
      var ending = dot > 0 && plain.length() - dot <= 8 ? plain.substring(dot) : "";
      int end = LONGEST_NAME - ending.length();
      end -= Character.isHighSurrogate(plain.charAt(end - 1)) ? 1 : 0;
      plain = plain.substring(0, end).strip() + ending;
    }
    return plain.isEmpty() ? "_" : plain;
  }
}
