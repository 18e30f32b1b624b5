package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestProofTest {

  private static final UUID ME = new UUID(1, 2);
  private static final String RUN = "0123456789abcdef";
  private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
  private static final CoveredRequest SAID =
      new CoveredRequest("POST", "/v1/changes", "a=1", "sha-256=:AA==:", "Bearer token");

  private final WorkstationKey key = WorkstationKey.fresh(new SecureRandom());

  private RequestProof proof() {
    return RequestProof.sign(SAID, ME, NOW, RUN, 7, key);
  }

  @Test
  void it_is_read_from_its_headers_as_it_was_made() {
    var read = RequestProof.parse(proof().input(), proof().header()).orElseThrow();
    assertThat(read.workstation()).isEqualTo(ME);
    assertThat(read.created()).isEqualTo(NOW);
    assertThat(read.run()).isEqualTo(RUN);
    assertThat(read.number()).isEqualTo(7);
    assertThat(read.fits(SAID, key.open())).isTrue();
    assertThat(proof().input())
        .isEqualTo(
            "ws=(\"@method\" \"@path\" \"@query\" \"content-digest\" \"authorization\")"
                + ";created=1790000000;nonce=\"0123456789abcdef.7\""
                + ";keyid=\"00000000-0000-0001-0000-000000000002\";alg=\"ed25519\"");
  }

  @Test
  void whatever_else_is_said_does_not_fit() {
    for (var other :
        List.of(
            new CoveredRequest("GET", "/v1/changes", "a=1", "sha-256=:AA==:", "Bearer token"),
            new CoveredRequest("POST", "/v1/erasures", "a=1", "sha-256=:AA==:", "Bearer token"),
            new CoveredRequest("POST", "/v1/changes", "a=2", "sha-256=:AA==:", "Bearer token"),
            new CoveredRequest("POST", "/v1/changes", null, "sha-256=:AA==:", "Bearer token"),
            new CoveredRequest("POST", "/v1/changes", "a=1", "sha-256=:AQ==:", "Bearer token"),
            new CoveredRequest("POST", "/v1/changes", "a=1", "sha-256=:AA==:", "Bearer other"),
            new CoveredRequest("POST", "/v1/changes", "a=1", "sha-256=:AA==:", ""))) {
      assertThat(proof().fits(other, key.open())).as(other.toString()).isFalse();
    }
    var stranger = WorkstationKey.fresh(new SecureRandom());
    assertThat(proof().fits(SAID, stranger.open())).isFalse();
    assertThat(proof().fits(SAID, new byte[0])).isFalse();
    for (var other :
        List.of(
            new RequestProof(new UUID(1, 3), NOW, RUN, 7, proof().signature()),
            new RequestProof(ME, NOW.plusSeconds(1), RUN, 7, proof().signature()),
            new RequestProof(ME, NOW, "1123456789abcdef", 7, proof().signature()),
            new RequestProof(ME, NOW, RUN, 8, proof().signature()))) {
      assertThat(other.fits(SAID, key.open())).isFalse();
    }
  }

  @Test
  void headers_of_another_form_are_no_proof() {
    var input = proof().input();
    var header = proof().header();
    assertThat(RequestProof.parse(null, header)).isEmpty();
    assertThat(RequestProof.parse(input, null)).isEmpty();
    for (var other :
        List.of(
            "",
            input + ";x",
            input.replace("\"authorization\"", ""),
            input.replace("ed25519", "none"),
            input.replace(".7\"", ".-7\""),
            input.replace("created=1", "created=1790000000"),
            input.replace("keyid=\"0", "keyid=\"g"))) {
      assertThat(RequestProof.parse(other, header)).as(other).isEmpty();
    }
    for (var other :
        List.of("", "ws=::", header.substring(3), header + "=", "ws=:" + "A".repeat(86) + ":")) {
      assertThat(RequestProof.parse(input, other)).as(other).isEmpty();
    }
  }
}
