package org.haidang.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;

/** Fictional call reports of 2.0 to 2.2 KB, the same ones at each run but for their ids. */
final class Reports {

  private static final int NARRATIVE_BYTES = 1180;
  private static final int PLAN_BYTES = 340;
  private static final List<String> ONSETS =
      List.of("b c ch d đ g gi h kh l m n ng nh ph s t th tr v x".split(" ", -1));
  private static final List<String> RIMES =
      List.of(
          ("a à á ả an ang ánh ạt ay ấy ân ầm âu e em én ê ên ệnh êu i inh ít o on ong óc ôi ổng"
                  + " ồn ơ ơi ở ớp u ung úc uôi ư ương ước ừng ượt oan oá uyện iên iếc iều")
              .split(" ", -1));

  private final Random random = new Random(111);
  private final Ids ids = Ids.timeOrdered();
  private final Instant begin = Instant.parse("2026-03-02T01:00:00Z");
  private final String pack;
  private final String packVersion;
  private int made;

  Reports(String pack, String packVersion) {
    this.pack = pack;
    this.packVersion = packVersion;
  }

  /** The save of another report, taken at {@code workstation}. */
  Change next(String login, String centre, UUID workstation) {
    var started = begin.plus(made++ * 61L, ChronoUnit.SECONDS);
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, pack)
            .with(ContactFields.PACK_VERSION, packVersion)
            .with(ContactFields.CENTRE, centre)
            .with(ContactFields.COUNSELOR, login)
            .with(ContactFields.CHANNEL, Channel.CALL.name())
            .with(ContactFields.NUMBER, "09" + (10_000_000 + random.nextInt(80_000_000)))
            .with(ContactFields.STARTED, started.toString())
            .with(ContactFields.ENDED, started.plusSeconds(480).toString())
            .with("contact/call_date", started.toString().substring(0, 10))
            .with("contact/caller_role", one("self relative friend official other"))
            .with("contact/reason", prose(60))
            .with("caller/caller_name", prose(18))
            .with("caller/caller_age", String.valueOf(12 + random.nextInt(60)))
            .with("caller/caller_sex", one("female male"))
            .with("incident/summary", prose(NARRATIVE_BYTES))
            .with("incident/specific", one("yes no unsure"))
            .with("needs/risk", one("low medium high"))
            .with("needs/safety_plan", prose(PLAN_BYTES))
            .with("closing/kind", one("information consultation referral"))
            .with("closing/handover", prose(70));
    return new Change(
        ids.next(),
        RecordType.CONTACT,
        ids.next(),
        null,
        null,
        Body.EMPTY.editsTo(body),
        login,
        workstation,
        started.plusSeconds(480),
        null);
  }

  private String one(String choices) {
    var list = List.of(choices.split(" ", -1));
    return list.get(random.nextInt(list.size()));
  }

  /** Syllables, common ones oftener than rare ones, as in speech. */
  private String prose(int bytes) {
    var text = new StringBuilder();
    int size = 0;
    while (size < bytes) {
      var syllable = pick(ONSETS) + pick(RIMES);
      text.append(text.isEmpty() ? "" : " ").append(syllable);
      size += syllable.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    double drawn = random.nextDouble();
    return from.get((int) (drawn * Math.sqrt(drawn) * from.size()));
  }
}
