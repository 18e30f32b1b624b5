package org.haidang.ui.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.haidang.platform.Texts;
import org.haidang.records.Register;
import org.haidang.sync.HeartbeatMessages.Seen;
import org.haidang.sync.HeartbeatMessages.Where;

/** What every test of a screen needs. */
public final class Stages {

  /** A Tuesday morning at a quarter to eleven, in Hanoi. */
  public static final Instant NOW = Instant.parse("2026-11-17T03:45:00Z");

  private Stages() {}

  /** Formats in Hanoi's hours, with a clock that stands. */
  public static Formats formats() {
    return new Formats(Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  /** The product's words. */
  public static Wording wording() {
    return new Wording(Texts.load());
  }

  /** Background work done at once on the thread that asks. */
  public static Background atOnce() {
    return new Background(Runnable::run, Runnable::run);
  }

  /** A line that tells where a record of {@code register} is, by a server that has it for long. */
  public static WhereLine where(Register register) {
    return new WhereLine(
        wording(),
        formats(),
        atOnce(),
        record ->
            new Where(
                record,
                NOW.minusSeconds(300),
                3,
                List.of(new Seen("HN", 2, 3), new Seen("DN", 0, 1))),
        record -> register.open(record).map(Register.Opened::place));
  }
}
