package org.haidang.remote;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.haidang.desk.Samples;
import org.haidang.fakes.Fuzzer;
import org.haidang.fakes.Shapes;
import org.haidang.people.Asking;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.referrals.CompletionRate;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.Messages;
import org.haidang.sync.MirrorMessages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server, or whoever takes its place, may answer anything: it is taken whole or refused. */
@Tag("fuzz")
class AnswerFuzzTest {

  private final Json json = new Json();
  private final Wire wire = new Wire(json, 1 << 20);
  private final List<UUID> ids = List.of(Samples.id(), Samples.GENERATION);

  /** An answer, and how the workstation looks at it before it is used. */
  private record Answered<T>(Class<T> type, Consumer<T> check) {
    void read(Wire wire, byte[] text) {
      check.accept(wire.parse(text, type));
    }
  }

  private static Map<String, Answered<?>> answers() {
    var all = new LinkedHashMap<String, Answered<?>>();
    for (var each :
        List.of(
            new Answered<>(Messages.Pushed.class, Complete::checked),
            new Answered<>(Messages.FeedPage.class, Complete::checked),
            new Answered<>(Messages.Packs.class, Complete::checked),
            new Answered<>(Messages.Published.class, Complete::checked),
            new Answered<>(MirrorMessages.Mirrored.class, Complete::checked),
            new Answered<>(MirrorMessages.Mine.class, Complete::checked),
            new Answered<>(MirrorMessages.Taken.class, Complete::checked),
            new Answered<>(CompletionRate.Figures.class, Complete::checked),
            new Answered<>(Asking.Answer.class, Complete::checked),
            new Answered<>(ErasurePage.class, Complete::checked))) {
      all.put(each.type().getSimpleName(), each);
    }
    return all;
  }

  @Test
  void no_answer_makes_the_workstation_fail() {
    var answers = answers();
    var names = List.copyOf(answers.keySet());
    new Fuzzer("answers")
        .run(
            random -> {
              var name = names.get(random.nextInt(names.size()));
              var type = answers.get(name).type();
              return (name + "\n" + json.text(shape(random, type)))
                  .getBytes(StandardCharsets.UTF_8);
            },
            input -> {
              var text = new String(input, StandardCharsets.ISO_8859_1);
              int end = Math.max(0, text.indexOf('\n'));
              var answer = answers.getOrDefault(text.substring(0, end), answers.get(names.get(0)));
              try {
                answer.read(wire, text.substring(end).getBytes(StandardCharsets.ISO_8859_1));
              } catch (HaidangException e) {
                if (e.code() != ErrorCode.SERVER_GARBLED) {
                  throw e;
                }
              }
            });
  }

  private Object shape(Random random, Class<?> type) {
    return Objects.requireNonNullElse(new Shapes(random, ids).of(type), List.of());
  }

  @Test
  void no_live_stream_makes_the_workstation_fail_or_end_without_a_word() throws Exception {
    try (var web = new MockWebServer()) {
      web.start(InetAddress.getLoopbackAddress(), 0);
      var silence = Duration.ofSeconds(5);
      var limits = new LineLimits(silence, silence, silence, silence, silence, 1 << 20);
      try (var server = new HttpCentralServer(web.url("/").toString(), json, limits, Bond.none())) {
        server.resume("token");
        new Fuzzer("live")
            .run(
                this::stream,
                input -> {
                  web.enqueue(
                      new MockResponse.Builder()
                          .code(200)
                          .setHeader("Content-Type", "text/event-stream")
                          .body(new Buffer().write(input))
                          .build());
                  var ends = new LinkedBlockingQueue<HaidangException>();
                  try (var _ = server.live(_ -> {}, fault -> ends.add(fault))) {
                    var end = ends.poll(60, TimeUnit.SECONDS);
                    if (end == null || end.code().name().startsWith("BUG")) {
                      throw new AssertionError("ended with " + end);
                    }
                  }
                  web.takeRequest();
                });
      }
    }
  }

  private byte[] stream(Random random) {
    var lines = new ArrayList<String>(List.of(": hello\n\n"));
    for (int events = random.nextInt(4); events > 0; events--) {
      lines.add(random.nextBoolean() ? "event: feed\n" : "id: " + random.nextInt() + "\n");
      lines.add("data: " + json.text(shape(random, Messages.FeedNews.class)) + "\n\n");
    }
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }
}
