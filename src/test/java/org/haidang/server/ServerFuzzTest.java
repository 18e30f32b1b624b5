package org.haidang.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.haidang.access.Happening;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailHead;
import org.haidang.content.PackPress;
import org.haidang.fakes.Fuzzer;
import org.haidang.fakes.Shapes;
import org.haidang.people.Asking;
import org.haidang.platform.Digests;
import org.haidang.records.Erasing;
import org.haidang.records.Sealing;
import org.haidang.sync.AccountMessages;
import org.haidang.sync.AttachmentMessages;
import org.haidang.sync.ContentDigest;
import org.haidang.sync.EnrolMessages;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.HandMessages;
import org.haidang.sync.HeartbeatMessages;
import org.haidang.sync.Messages;
import org.haidang.sync.MirrorMessages;
import org.haidang.sync.OfferMessages;
import org.haidang.sync.QuarantineMessages;
import org.haidang.sync.RestoreMessages;
import org.haidang.sync.SearchMessages;
import org.haidang.sync.ShiftMessages;
import org.haidang.sync.TrailMessages;
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
          new Target("/v1/shift/offer", OfferMessages.Offering.class),
          new Target("/v1/shift/offer/answer", OfferMessages.Answering.class),
          new Target("/v1/shift/offer/withdraw", OfferMessages.Withdrawing.class),
          new Target("/v1/shift/come", HandMessages.Coming.class),
          new Target("/v1/shift/leave", HandMessages.Coming.class),
          new Target("/v1/shift/hint", HandMessages.Hinting.class),
          new Target("/v1/quarantine", QuarantineMessages.HandIn.class),
          new Target("/v1/quarantine/look", QuarantineMessages.Looking.class),
          new Target("/v1/quarantine/take", QuarantineMessages.Deciding.class),
          new Target("/v1/quarantine/discard", QuarantineMessages.Deciding.class),
          new Target("/v1/audit", TrailMessages.Report.class),
          new Target("/v1/audit/centre", TrailMessages.Question.class),
          new Target("/v1/audit/own", TrailMessages.Question.class),
          new Target("/v1/audit/glass", TrailMessages.Question.class),
          new Target("/v1/sealed", Sealing.Wanted.class),
          new Target("/v1/sealed/lift", Sealing.Wanted.class),
          new Target("/v1/sealed/open", Sealing.Wanted.class),
          new Target("/v1/holds/lift", Erasing.Holding.class),
          new Target("/v1/attachments/lacking", AttachmentMessages.Asked.class));

  /** Those that may take the rights of who sends them. */
  private static final List<Target> ACCOUNTS =
      List.of(
          new Target("/v1/enrol", EnrolMessages.Enrol.class),
          new Target("/v1/sign-in", Messages.SignIn.class),
          new Target("/v1/accounts", AccountMessages.Keeping.class),
          new Target("/v1/accounts/strike", AccountMessages.Striking.class),
          new Target("/v1/accounts/code", AccountMessages.Whose.class),
          new Target("/v1/accounts/second", AccountMessages.Whose.class),
          new Target("/v1/password", AccountMessages.Changing.class),
          new Target("/v1/password/reset", AccountMessages.Resetting.class),
          new Target("/v1/second", AccountMessages.Beginning.class),
          new Target("/v1/second/recovery", AccountMessages.Beginning.class));

  private final List<UUID> ids = new ArrayList<>();

  @Test
  void no_message_makes_the_server_fail() throws Exception {
    fuzz("server", TARGETS);
  }

  @Test
  void no_message_about_accounts_makes_the_server_fail() throws Exception {
    fuzz("accounts", ACCOUNTS);
  }

  private void fuzz(String name, List<Target> targets) throws Exception {
    try (var patient = patient()) {
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
      new Fuzzer(name)
          .run(
              random -> {
                var target = targets.get(random.nextInt(targets.size()));
                var shape = new Shapes(random, ids).of(target.message());
                var message = patient.json.text(Objects.requireNonNullElse(shape, List.of()));
                return (target.path() + "\n" + message).getBytes(UTF_8);
              },
              input -> send(patient, targets, tokens, input));
    }
  }

  private RunningServer patient() {
    return new RunningServer(store, store.accounts(), PackPress.closed(null), NONE);
  }

  private void send(RunningServer to, List<Target> targets, List<String> tokens, byte[] input)
      throws Exception {
    var parts = split(input);
    var said = new String(parts.getFirst(), UTF_8);
    var path =
        targets.stream()
            .map(Target::path)
            .filter(said::equals)
            .findFirst()
            .orElse(targets.getFirst().path());
    check(path, to.post(path, tokens.get(input.length % tokens.size()), parts.getLast()));
  }

  /** The first line, and what follows. */
  private static List<byte[]> split(byte[] input) {
    int line = 0;
    while (line < input.length && input[line] != '\n') {
      line++;
    }
    return List.of(
        Arrays.copyOf(input, line),
        Arrays.copyOfRange(input, Math.min(input.length, line + 1), input.length));
  }

  private static void check(String path, Response answer) {
    try (answer) {
      assertThat(answer.code()).as(path).isLessThan(500);
      if (!answer.isSuccessful()) {
        assertThat(String.valueOf(answer.body().contentType()))
            .contains("application/problem+json");
      }
    }
  }

  @Test
  void no_head_of_a_chunk_makes_the_server_fail() throws Exception {
    try (var patient = patient()) {
      var token = patient.token("lan", desk.workstation);
      var report = desk.fresh();
      store.append(List.of(report), desk.session());
      var chunk = new byte[64];
      var hash = HexFormat.of().formatHex(Digests.sha256(chunk));
      new Fuzzer("chunks")
          .run(
              random ->
                  (report.record()
                          + "/"
                          + hash
                          + "/"
                          + random.nextInt(3)
                          + "\n"
                          + ContentDigest.of(chunk))
                      .getBytes(UTF_8),
              input -> {
                var parts = split(input);
                var path = "/v1/attachments/" + printable(parts.getFirst());
                var request =
                    patient
                        .at(path, token)
                        .header(ContentDigest.HEADER, printable(parts.getLast()))
                        .put(RequestBody.create(chunk, MediaType.get("application/octet-stream")));
                var answer = patient.call(request);
                // A path of another shape is another route, or none.
                if (answer.code() != 404 && answer.code() != 405) {
                  check(path, answer);
                }
                answer.close();
              });
    }
  }

  /** Sealed as it should be, whatever it says: a workstation may be anybody's by now. */
  @Test
  void no_entry_of_a_chain_makes_the_server_fail() throws Exception {
    try (var patient = patient()) {
      var token = patient.token("lan", desk.workstation);
      var chain = new TrailChain(new SecureRandom());
      new Fuzzer("happenings")
          .run(
              random ->
                  patient.json.bytes(
                      Objects.requireNonNullElse(
                          new Shapes(random, ids).of(Happening.class), List.of())),
              input -> {
                var id = UUID.randomUUID();
                var words = input.length % 2 == 0 ? null : "Mẹ hỏi";
                var none = new TrailHead(0, TrailChain.BEGINNING);
                var entry = chain.next(id, none, new String(input, UTF_8), words);
                var report =
                    new TrailMessages.Report(id, new TrailHead(1, entry.seal()), List.of(entry));
                check("/v1/audit", patient.post("/v1/audit", token, patient.json.bytes(report)));
              });
    }
  }

  /** What a client lets onto the line. */
  private static String printable(byte[] bytes) {
    return new String(bytes, ISO_8859_1).replaceAll("[^\\x20-\\x7e]", "~");
  }
}
