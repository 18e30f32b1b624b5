package org.haidang.ui.supervision.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.supervision.health.Fitness.Row;

/** How one workstation stands, in sentences. */
record HealthSentences(HealthWords words, Wording wording, Formats formats) {

  /** All there is to say of one, each in a sentence: first what is wrong, then how it stands. */
  List<String> of(Row row, Instant now) {
    var told = row.told();
    var lines = new ArrayList<String>();
    for (var trouble : row.troubles()) {
      lines.add(said(trouble, row, now));
    }
    lines.add(
        wording.get(
            "health.whole.heard",
            words.centre(told.centre()),
            wording.names().person(told.login()),
            formats.lately(told.at()),
            told.heartbeat().program(),
            String.join(", ", told.heartbeat().packs())));
    var locked = told.lockedSince();
    if (locked != null) {
      lines.add(wording.get("health.whole.locked", formats.lately(locked)));
    }
    var checked = told.heartbeat().checkedAt();
    if (checked != null) {
      lines.add(
          wording.get(
              "health.whole.checked", formats.lately(checked), within(words.database(row))));
    }
    lines.add(wording.get("health.whole.id", told.workstation()));
    return lines;
  }

  private String said(Trouble trouble, Row row, Instant now) {
    Told told = row.told();
    var beat = told.heartbeat();
    var key = "health.trouble." + HealthWords.key(trouble);
    return switch (trouble) {
      case DATABASE, PROGRAM_OLD, PACK_OLD -> wording.get(key);
      case DISK_FULL, DISK_LOW -> wording.get(key, words.disk(row));
      case SILENT_WITH_WORK ->
          wording.get(
              key, words.span(Duration.between(told.at(), now)), words.number(beat.waiting()));
      case WAITING -> wording.get(key, words.number(beat.waiting()), words.span(row.waited()));
      case ASIDE -> wording.get(key, words.number(beat.attention()));
      case CLOCK -> wording.get(key, within(words.clock(beat)));
      case SILENT_LONG -> wording.get(key, words.span(Duration.between(told.at(), now)));
    };
  }

  /** As it stands within a sentence. */
  private static String within(String said) {
    return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }
}
