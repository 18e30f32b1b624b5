package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.haidang.fakes.Fuzzer;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a computer keeps of its enrolment, its days and its trail may be bent: it is told so. */
@Tag("fuzz")
class KeptFuzzTest {

  private static final List<String> KEPT = List.of("clock.seen", "contact.lan", "offline.days");

  private final Json json = new Json();

  @TempDir Path folder;

  private static ServerPin pin() {
    return new ServerPin(Base64.getEncoder().encodeToString(new byte[32]));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Refused with a code that is no fault of ours, or taken. */
  private static void told(Runnable reading) {
    try {
      reading.run();
    } catch (HaidangException e) {
      if (e.code().name().startsWith("BUG")) {
        throw e;
      }
    }
  }

  @Test
  void no_code_that_is_typed_makes_the_joining_fail() {
    var random = new SecureRandom();
    var pin = pin();
    new Fuzzer("enrol-code")
        .run(
            _ -> bytes(EnrolCode.fresh(pin, random).text()),
            input -> told(() -> EnrolCode.parse(new String(input, StandardCharsets.UTF_8))));
  }

  @Test
  void no_file_of_an_enrolment_makes_the_start_fail() throws Exception {
    var random = new SecureRandom();
    var file = new EnrolmentFile(folder, json);
    var key = file.keyToEnrol(random);
    var pin = pin();
    file.keep(new Enrolment(UUID.randomUUID(), key, "https://a.vn/", List.of(pin)));
    var names = List.of("enrolment.json", "workstation.key");
    var sound = new HashMap<String, byte[]>();
    for (var name : names) {
      sound.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    new Fuzzer("enrolment")
        .run(
            each -> {
              // The first letter says which of the two is bent.
              var name = names.get(each.nextInt(names.size()));
              var rest = new String(sound.get(name), StandardCharsets.ISO_8859_1);
              return (name.charAt(0) + rest).getBytes(StandardCharsets.ISO_8859_1);
            },
            input -> {
              var bent = input.length > 0 && input[0] == 'w' ? names.get(1) : names.get(0);
              for (var name : names) {
                var rest = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
                Files.write(folder.resolve(name), name.equals(bent) ? rest : sound.get(name));
              }
              told(file::read);
            });
  }

  @Test
  void no_mark_of_days_makes_the_sign_in_fail() {
    new Fuzzer("offline-days")
        .run(
            random ->
                bytes(
                    (1_790_000_000L + random.nextInt())
                        + "\n"
                        + (1_790_000_000L + random.nextInt())
                        + "\n"
                        + random.nextInt(30)),
            input -> {
              var lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
              Map<String, String> kept = new HashMap<>();
              for (int i = 0; i < Math.min(lines.length, KEPT.size()); i++) {
                kept.put(KEPT.get(i), lines[i]);
              }
              var days = new OfflineDays(shelf(kept), Clock.systemUTC(), System::nanoTime, "lan");
              days.standing();
              days.tick();
              days.days(9);
              days.contact(Instant.now().minus(Duration.ofDays(1)));
              if (days.standing().runOut()) {
                throw new AssertionError("a day ago is not too long ago");
              }
            });
  }

  private static OfflineDays.Shelf shelf(Map<String, String> kept) {
    return new OfflineDays.Shelf() {
      @Override
      public Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
      }

      @Override
      public void put(String name, String value) {
        kept.put(name, value);
      }
    };
  }

  @Test
  void no_entry_of_a_trail_makes_its_check_fail() {
    var chain = new TrailChain(new SecureRandom());
    var id = UUID.randomUUID();
    var last = new AtomicReference<>(new TrailHead(0, TrailChain.BEGINNING));
    new Fuzzer("trail")
        .run(
            random -> {
              var words = random.nextBoolean() ? null : "Mẹ hỏi";
              var entry = chain.next(id, last.get(), "{\"deed\":\"LOOKED\"}", words);
              last.set(new TrailHead(entry.seq(), entry.seal()));
              return json.bytes(random.nextInt(4) == 0 ? entry.forgotten() : entry);
            },
            input ->
                told(
                    () -> {
                      var entry = json.read(input, TrailEntry.class);
                      if (given(entry)) {
                        var check = new TrailCheck(id);
                        check.take(entry);
                        check.finish(new TrailHead(entry.seq(), entry.seal()));
                        TrailChain.isWhole(entry);
                      }
                    }));
  }

  /** As the route asks before it takes one. */
  private static boolean given(TrailEntry entry) {
    return Objects.nonNull(entry.chain())
        && Objects.nonNull(entry.before())
        && Objects.nonNull(entry.head())
        && Objects.nonNull(entry.pledge())
        && Objects.nonNull(entry.seal());
  }
}
