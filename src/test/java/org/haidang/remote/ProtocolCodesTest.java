package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.ProblemStatus;
import org.junit.jupiter.api.Test;

/** What a workstation believes of the codes it is told. */
class ProtocolCodesTest {

  @Test
  void every_fault_of_the_protocol_is_believed_under_its_own_status() {
    var faults =
        Arrays.stream(ErrorCode.values()).filter(code -> ProblemStatus.of(code).isPresent());
    assertThat(faults)
        .hasSizeGreaterThan(30)
        .allMatch(code -> ProtocolCodes.may(code, ProblemStatus.of(code).getAsInt()));
  }

  @Test
  void a_fault_that_is_not_of_the_protocol_is_believed_under_no_status() {
    var faults = Arrays.stream(ErrorCode.values()).filter(code -> ProblemStatus.of(code).isEmpty());
    assertThat(faults)
        .contains(ErrorCode.DATABASE_DAMAGED, ErrorCode.DISK_FULL, ErrorCode.BUG_UNFORESEEN)
        .noneMatch(code -> IntStream.range(100, 600).anyMatch(at -> ProtocolCodes.may(code, at)));
  }

  /** A proxy that answers 403, 404 or 409 by itself must not end anything. */
  @Test
  void what_makes_a_workstation_stop_is_believed_under_no_other_status_than_its_own() {
    for (var code :
        new ErrorCode[] {
          ErrorCode.WORKSTATION_STRUCK_OFF,
          ErrorCode.NOT_PERMITTED,
          ErrorCode.RECORD_MISSING,
          ErrorCode.ACCOUNT_TAKEN,
          ErrorCode.ATTACHMENT_ALTERED,
          ErrorCode.SIGN_IN_WRONG
        }) {
      assertThat(IntStream.range(100, 600).filter(at -> ProtocolCodes.may(code, at)))
          .as(code.name())
          .containsExactly(ProblemStatus.of(code).getAsInt());
    }
  }

  @Test
  void a_busy_server_may_say_so_in_two_ways_and_a_faulty_one_in_any() {
    assertThat(IntStream.range(100, 600).filter(at -> ProtocolCodes.may(ErrorCode.SERVER_BUSY, at)))
        .containsExactly(429, 503);
    assertThat(ProtocolCodes.may(ErrorCode.SERVER_FAULT, 409)).isTrue();
    assertThat(ProtocolCodes.may(ErrorCode.SERVER_FAULT, 502)).isTrue();
    assertThat(ProtocolCodes.may(ErrorCode.SERVER_FAULT, 404)).isFalse();
  }
}
