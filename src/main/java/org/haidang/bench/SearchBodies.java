package org.haidang.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;

/** What fictional contacts say, each the same at every run. Thread-safe. */
record SearchBodies(Pack pack) {

  static final String CENTRE = "HN";

  private static final List<String> COUNSELORS = List.of("lan", "minh", "hoa", "mai");
  private static final Instant BEGIN = Instant.parse("2024-01-01T01:00:00Z");

  /** A contact every minute and a half or so. */
  private static final long SECONDS_APART = 97;

  /** Spreads neighbouring seeds; the first steps of neighbouring {@link Random}s are alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Instant started(int number) {
    return BEGIN.plusSeconds(number * SECONDS_APART);
  }

  /** What no two contacts have in common. */
  static Body own(int number) {
    var started = started(number);
    return Body.EMPTY
        .with(ContactFields.NUMBER, new Narratives((number + 1) * SPREAD).number())
        .with(ContactFields.STARTED, started.toString())
        .with(ContactFields.ENDED, started.plusSeconds(480).toString());
  }

  /** All that a contact says. */
  Body whole(int number) {
    var narratives = new Narratives(~number * SPREAD);
    var summary = pack.part(Parts.SUMMARY);
    var body =
        own(number)
            .with(ContactFields.PACK, pack.id())
            .with(ContactFields.PACK_VERSION, pack.version())
            .with(ContactFields.CENTRE, CENTRE)
            .with(ContactFields.COUNSELOR, narratives.one(COUNSELORS))
            .with(ContactFields.CHANNEL, Channel.CALL.name())
            .with("caller/caller_name", narratives.name())
            .with("needs/plan", narratives.story(250))
            .with(summary.isEmpty() ? "summary" : summary.get().path(), narratives.story(950));
    for (var part : List.of(Parts.KIND, Parts.PROVINCE)) {
      var question = pack.part(part);
      if (question.isPresent()) {
        var choices = question.get().choices();
        body =
            body.with(question.get().path(), choices.get(narratives.below(choices.size())).name());
      }
    }
    return body;
  }
}
