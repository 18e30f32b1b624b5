package org.haidang.duties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;

/** A centre's duties in memory, at a quarter past nine on a Monday morning in Hanoi. */
public final class DutiesBench {

  static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  public final SettableClock clock;
  public final MemoryRegister register =
      new MemoryRegister(
          new RecordIndexer(
              Map.of(
                  RecordType.FOLLOW_UP, new FollowUpIndexer(),
                  RecordType.FLAG, new FlagIndexer(),
                  RecordType.HANDOVER, new HandoverIndexer())));
  public final List<HandoverLine.Found> found = new ArrayList<>();
  public UnsentWork unsent = UnsentWork.NONE;

  /** A bench with a clock of its own. */
  public DutiesBench() {
    this(new SettableClock());
  }

  /** A bench by {@code clock}. */
  public DutiesBench(SettableClock clock) {
    this.clock = clock;
  }

  /** All duties of an account. */
  public Duties duties(String login) {
    return Duties.of(
        register, pen(login), HANOI, Period.ofDays(30), (_, _) -> found, () -> unsent, List.of());
  }

  public Pen pen(String login) {
    return new Pen(
        Ids.timeOrdered(),
        clock,
        new Account(login, login, Role.COUNSELOR, "HN"),
        UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)));
  }

  public FollowUps followUps(String login) {
    return new FollowUps(register, pen(login));
  }

  public Flags flags(String login) {
    return new Flags(register, pen(login), HANOI, Period.ofDays(30));
  }

  public Handovers handovers(String login) {
    return new Handovers(
        register,
        pen(login),
        List.of((_, _) -> found, new DueNext(followUps(login))),
        () -> unsent);
  }

  public Instant now() {
    return clock.instant();
  }

  /** Something to do, not a call. */
  public NewFollowUp chore(String about, Urgency urgency, Instant due, String who) {
    return new NewFollowUp(FollowUp.Kind.ASK_AGENCY, due, urgency, who, about, null, null);
  }

  /** A call-back, safe between these hours every day in Hanoi. */
  public NewFollowUp ring(String about, Urgency urgency, Instant due, int from, int to) {
    var back =
        new CallBack(
            CallBack.Permission.ARRANGED,
            "+84 912 345 678",
            "nói là gọi từ cửa hàng vải",
            "hoa sen",
            "nhầm số",
            "",
            SafeHours.daily(HANOI, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    return new NewFollowUp(FollowUp.Kind.CALL_BACK, due, urgency, null, about, back, null);
  }
}
