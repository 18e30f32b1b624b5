package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.content.PackPress;
import org.haidang.fakes.Fuzzer;
import org.haidang.fakes.Shapes;
import org.haidang.people.Asking;
import org.haidang.records.Erasing;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.HeartbeatMessages;
import org.haidang.sync.Messages;
import org.haidang.sync.MirrorMessages;
import org.haidang.sync.RestoreMessages;
import org.haidang.sync.SearchMessages;
import org.haidang.sync.ShiftMessages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to it, the server answers as its protocol says, and is never at fault. */
@Tag("fuzz")
class ServerFuzzTest extends WithServer {

  private static final Pace.Limits NONE = new Pace.Limits(1 << 30, 1 << 30, 1 << 30, 1 << 30);

  /** A route, and what it is sent in earnest. */
  private record Target(String path, Class<?> message) {}

  private static final List<Target> TARGETS =
      List.of(
          new Target("/v1/changes", Messages.Push.class),
          new Target("/v1/changes", Messages.Push.class),
          new Target("/v1/changes", Messages.Push.class),
          new Target("/v1/sign-in", Messages.SignIn.class),
          new Target("/v1/packs", Messages.Publish.class),
          new Target("/v1/ask", Asking.Question.class),
          new Target("/v1/ask/share", Asking.Sharing.class),
          new Target("/v1/search", SearchMessages.Question.class),
          new Target("/v1/heartbeat", HeartbeatMessages.Heartbeat.class),
          new Target("/v1/restored/ask", RestoreMessages.Ask.class),
          new Target("/v1/restored", RestoreMessages.Bringing.class),
          new Target("/v1/erasures", Erasing.Wanted.class),
          new Target("/v1/erasures/known", ErasurePage.Offer.class),
          new Target("/v1/holds", Erasing.Holding.class),
          new Target("/v1/mirrors", MirrorMessages.Mirror.class),
          new Target("/v1/mirrors/take", MirrorMessages.Take.class),
          new Target("/v1/mirrors/end", MirrorMessages.End.class),
          new Target("/v1/mirrors/look", MirrorMessages.Look.class),
          new Target("/v1/shift", ShiftMessages.Here.class),
          new Target("/v1/shift/offer", ShiftMessages.Offering.class),
          new Target("/v1/shift/offer/answer", ShiftMessages.Answering.class),
          new Target("/v1/shift/offer/withdraw", ShiftMessages.Withdrawing.class),
          new Target("/v1/shift/come", ShiftMessages.Coming.class),
          new Target("/v1/shift/hint", ShiftMessages.Hinting.class));

  private final List<UUID> ids = new ArrayList<>();

  @Test
  void no_message_makes_the_server_fail() throws Exception {
    try (var patient = new RunningServer(store, store.accounts(), PackPress.closed(null), NONE)) {
      var tokens =
          List.of(patient.token("lan", desk.workstation), patient.token("hoa", desk.workstation));
      for (int i = 0; i < 5; i++) {
        var report = desk.fresh();
        ids.add(report.record());
        ids.add(report.id());
        store.append(List.of(report), desk.session());
      }
      ids.add(desk.workstation);
      // The path stands before the message, so that what failed can be tried again.
      new Fuzzer("server")
          .run(
              random -> {
                var target = TARGETS.get(random.nextInt(TARGETS.size()));
                var message =
                    patient.json.bytes(
                        Objects.requireNonNullElse(
                            new Shapes(random, ids).of(target.message()), List.of()));
                return (target.path()
                        + "\n"
                        + new String(message, java.nio.charset.StandardCharsets.UTF_8))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
              },
              input -> send(patient, tokens, input));
    }
  }

  private void send(RunningServer to, List<String> tokens, byte[] input) throws Exception {
    int line = 0;
    while (line < input.length && input[line] != '\n') {
      line++;
    }
    var said = new String(input, 0, line, java.nio.charset.StandardCharsets.UTF_8);
    var path =
        TARGETS.stream().map(Target::path).filter(said::equals).findFirst().orElse("/v1/changes");
    var body = java.util.Arrays.copyOfRange(input, Math.min(input.length, line + 1), input.length);
    try (var answer = to.post(path, tokens.get(input.length % tokens.size()), body)) {
      assertThat(answer.code()).as(path).isLessThan(500);
      if (!answer.isSuccessful()) {
        assertThat(String.valueOf(answer.body().contentType()))
            .contains("application/problem+json");
      }
    }
  }
}
