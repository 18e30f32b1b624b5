package org.haidang.sync;

import java.util.Base64;
import org.haidang.platform.Digests;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of what a message carries, as its head says it (RFC 9530). */
public final class ContentDigest {

  /** The header's name. */
  public static final String HEADER = "Content-Digest";

  private static final String BEGIN = "sha-256=:";

  private ContentDigest() {}

  /** The header's value for {@code content}. */
  public static String of(byte[] content) {
    return BEGIN + Base64.getEncoder().encodeToString(Digests.sha256(content)) + ":";
  }

  /** Whether {@code header} tells this content; a missing one does not. */
  public static boolean isOf(@Nullable String header, byte[] content) {
    return of(content).equals(header);
  }
}
