package org.haidang.access;

import org.jspecify.annotations.Nullable;

/**
 * What is signed of a request.
 *
 * @param method in capitals
 * @param path as on the wire, encoded
 * @param query as on the wire, without the question mark; null without one
 * @param digest the whole header {@link RequestProof#DIGEST}; empty without a body
 * @param authorization the whole header {@code Authorization}; empty without one
 */
public record CoveredRequest(
    String method, String path, @Nullable String query, String digest, String authorization) {

  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "Covered[" + method + "]";
  }
}
