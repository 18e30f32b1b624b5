package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.AskingElsewhere.Told;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingElsewhereTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-26T05:00:00Z"), ZoneOffset.UTC);
  private static final UUID MAI = new UUID(0, 1);

  /** A server that knows Mai. */
  private static final class Server implements Asking {
    final List<Question> questions = new ArrayList<>();
    final List<Sharing> shared = new ArrayList<>();
    @Nullable ErrorCode fault;

    @Override
    public Answer ask(Question question) {
      fail();
      questions.add(question);
      return new Answer(
          List.of(RecordState.fresh(RecordType.PERSON, MAI).withBody(Body.EMPTY.with("age", "17"))),
          false);
    }

    @Override
    public Shared share(Sharing sharing) {
      fail();
      shared.add(sharing);
      return new Shared("HN");
    }

    private void fail() {
      if (fault != null) {
        throw new HaidangException(fault);
      }
    }
  }

  private final Server server = new Server();
  private final MemoryAudit audit = new MemoryAudit();

  private AskingElsewhere asking(Role role) {
    return new AskingElsewhere(
        server,
        new Looks(audit, Ids.timeOrdered(), NOON, "lan"),
        new AccessRules(),
        new Account("lan", "Lan", role, "HN"));
  }

  @Test
  void what_the_server_tells_is_noted_as_seen_with_the_reason() {
    var told = asking(Role.COUNSELOR).of(MAI, Why.OTHER, " mẹ hỏi ");

    assertThat(told).isInstanceOf(Told.Found.class);
    assertThat(((Told.Found) told).records()).hasSize(1);
    assertThat(audit.looksAt(MAI))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.kind()).isEqualTo(Look.Kind.ASKED);
              assertThat(look.reason()).isEqualTo("other: mẹ hỏi");
              assertThat(look.fields()).containsExactly("age");
              assertThat(look.type()).isEqualTo(RecordType.PERSON);
            });
    assertThat(server.questions.getFirst().reason().words()).isEqualTo("mẹ hỏi");
  }

  @Test
  void a_reason_must_say_something() {
    var asking = asking(Role.SUPERVISOR);
    assertThat(asking.of(MAI, Why.OTHER, " ")).isEqualTo(new Told.NoReason());
    assertThat(asking.of(MAI, Why.OTHER, null)).isEqualTo(new Told.NoReason());
    assertThat(asking.of(MAI, Why.DANGER, "x".repeat(501))).isEqualTo(new Told.NoReason());
    assertThat(server.questions).isEmpty();
    assertThat(asking.by(List.of("AAAA"), Why.DANGER, null)).isInstanceOf(Told.Found.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COUNSELOR", "SUPERVISOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void who_may_not_ask_reaches_no_server(Role role) {
    assertThat(asking(role).permitted()).isFalse();
    assertThat(asking(role).of(MAI, Why.DANGER, null)).isEqualTo(new Told.NotPermitted());
    assertThat(asking(role).share(MAI, Why.DANGER, null)).isEqualTo(new Told.NotPermitted());
    assertThat(server.questions).isEmpty();
    assertThat(server.shared).isEmpty();
  }

  @Test
  void a_line_that_fails_says_not_now_and_a_limit_says_so() {
    var asking = asking(Role.COUNSELOR);
    server.fault = ErrorCode.SERVER_UNREACHABLE;
    assertThat(asking.of(MAI, Why.DANGER, null)).isEqualTo(new Told.NotNow());
    server.fault = ErrorCode.ASK_TOO_MANY;
    assertThat(asking.of(MAI, Why.DANGER, null)).isEqualTo(new Told.TooOften());
    server.fault = ErrorCode.NOT_PERMITTED;
    assertThat(asking.share(MAI, Why.DANGER, null)).isEqualTo(new Told.NotPermitted());
    server.fault = null;
    assertThat(asking.share(MAI, Why.DANGER, null)).isEqualTo(new Told.Shared());
    assertThat(audit.looksAt(MAI)).isEmpty();
  }

  @Test
  void what_cannot_be_noted_is_not_shown() {
    audit.failure = ErrorCode.DISK_FULL;
    assertThatThrownBy(() -> asking(Role.COUNSELOR).of(MAI, Why.DANGER, null))
        .isInstanceOf(HaidangException.class);
  }
}
