package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workstation's signature over one request, as HTTP Message Signatures (RFC 9421) write it, in
 * one fixed form: method, path, query, digest of the body (RFC 9530) and session token are covered
 * always, in this order. What is altered on the way no longer fits, and each is good once.
 *
 * @param workstation who says so
 * @param created when, in whole seconds of the server's clock
 * @param run one life of the workstation's program: 16 hexadecimal digits
 * @param number counts the requests of a run, from 1 up
 * @param signature 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read once
public record RequestProof(
    UUID workstation, Instant created, String run, long number, byte[] signature) {

  /** Where the covered parts are named. */
  public static final String INPUT = "Signature-Input";

  /** Where the signature stands. */
  public static final String SIGNATURE = "Signature";

  /** Where the digest of the body stands. */
  public static final String DIGEST = "Content-Digest";

  private static final String COVERED =
      "(\"@method\" \"@path\" \"@query\" \"content-digest\" \"authorization\")";

  private static final Pattern INPUT_FORM =
      Pattern.compile(
          "ws="
              + Pattern.quote(COVERED)
              + ";created=(\\d{1,12});nonce=\"([0-9a-f]{16})\\.(\\d{1,15})\";keyid=\"([0-9a-f-]{36})\";alg=\"ed25519\"");

  private static final Pattern SIGNATURE_FORM = Pattern.compile("ws=:([A-Za-z0-9+/]{86}==):");

  /** A proof by {@code key}. */
  public static RequestProof sign(
      CoveredRequest covered,
      UUID workstation,
      Instant created,
      String run,
      long number,
      WorkstationKey key) {
    var text = text(covered, parameters(workstation, created, run, number));
    return new RequestProof(workstation, created, run, number, key.sign(text));
  }

  /** The proof that these two headers bring; empty when they are missing or of another form. */
  public static Optional<RequestProof> parse(@Nullable String input, @Nullable String signature) {
    if (input == null || signature == null) {
      return Optional.empty();
    }
    var named = INPUT_FORM.matcher(input);
    var made = SIGNATURE_FORM.matcher(signature);
    if (!named.matches() || !made.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RequestProof(
              UUID.fromString(named.group(4)),
              Instant.ofEpochSecond(Long.parseLong(named.group(1))),
              named.group(2),
              Long.parseLong(named.group(3)),
              Base64.getDecoder().decode(made.group(1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it was made over this request, by whose public key this is. */
  public boolean fits(CoveredRequest covered, byte[] open) {
    var text = text(covered, parameters(workstation, created, run, number));
    return WorkstationKey.verify(open, text, signature);
  }

  /** The value of the header {@link #INPUT}. */
  public String input() {
    return "ws=" + parameters(workstation, created, run, number);
  }

  /** The value of the header {@link #SIGNATURE}. */
  public String header() {
    return "ws=:" + Base64.getEncoder().encodeToString(signature) + ":";
  }

  /** The value of the header {@link #DIGEST} for a body with this SHA-256. */
  public static String digest(byte[] sha256) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
  }

  private static String parameters(UUID workstation, Instant created, String run, long number) {
    return COVERED
        + ";created="
        + created.getEpochSecond()
        + ";nonce=\""
        + run
        + "."
        + number
        + "\";keyid=\""
        + workstation
        + "\";alg=\"ed25519\"";
  }

  /** The signature base of RFC 9421, 2.5. */
  private static byte[] text(CoveredRequest covered, String parameters) {
    var query = covered.query();
    return ("\"@method\": "
            + covered.method()
            + "\n\"@path\": "
            + covered.path()
            + "\n\"@query\": ?"
            + (query == null ? "" : query)
            + "\n\"content-digest\": "
            + covered.digest()
            + "\n\"authorization\": "
            + covered.authorization()
            + "\n\"@signature-params\": "
            + parameters)
        .getBytes(StandardCharsets.UTF_8);
  }
}
