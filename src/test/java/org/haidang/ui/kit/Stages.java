package org.haidang.ui.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.haidang.platform.Texts;

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
}
