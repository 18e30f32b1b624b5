package org.haidang.ui.desk.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.platform.Ids;
import org.haidang.sync.Outbox;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** The line to the server without its screen. To be used on the FX thread but for {@link #tell}. */
public final class LineViewModel {

  /** Clocks that differ by less are not spoken of: minutes are what people write down. */
  public static final Duration TOLERATED = Duration.ofMinutes(2);

  /** What waits for longer is said without being asked. */
  public static final Duration LATE = Duration.ofMinutes(15);

  /** Of so long a time the speed is told. */
  private static final Duration MEASURED = Duration.ofSeconds(30);

  /**
   * What it speaks to.
   *
   * @param tryNow tries at once
   * @param ahead by how much this computer's clock is ahead of the server's, if that is known
   */
  public record Parts(
      Outbox outbox, AsideParts aside, Runnable tryNow, Supplier<Optional<Duration>> ahead) {}

  /**
   * How things stand.
   *
   * @param depth what waits here
   * @param ahead by how much this computer's clock is ahead, when it is worth a word
   * @param aMinute so many changes went in the last minute or so; 0 when nothing goes
   * @param at when this was seen
   */
  public record Shown(
      SyncStatus status, Outbox.Depth depth, @Nullable Duration ahead, long aMinute, Instant at) {

    /** For how long the oldest has waited; zero when nothing waits. */
    public Duration waited() {
      var oldest = depth.oldest();
      return oldest == null || oldest.isAfter(at) ? Duration.ZERO : Duration.between(oldest, at);
    }

    /** Whether something has waited so long that it is said without being asked. */
    public boolean late() {
      return depth.waiting() > 0 && waited().compareTo(LATE) >= 0;
    }
  }

  private final Parts parts;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final AsideViewModel aside;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private volatile SyncStatus status;
  private @Nullable Instant countedAt;
  private int counted;

  /** The line as it stands. */
  public LineViewModel(
      Parts parts,
      SyncStatus status,
      Background background,
      Messages messages,
      Clock clock,
      Ids ids) {
    this.parts = parts;
    this.status = status;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
    this.aside = new AsideViewModel(parts.aside(), parts.tryNow(), background, messages, ids);
    var nothing = new Outbox.Depth(status.waiting(), status.attention(), null);
    shown = new ReadOnlyObjectWrapper<>(new Shown(status, nothing, null, 0, clock.instant()));
  }

  /** How things stand. */
  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What waits for a person. */
  public AsideViewModel aside() {
    return aside;
  }

  /** How the line stands now. From any thread. */
  public void tell(SyncStatus now) {
    status = now;
    background.onScreen(this::read);
  }

  /** Reads it all anew. */
  public void read() {
    background.run(
        () -> new Read(parts.outbox().depth(), parts.aside().seen()),
        now -> {
          shown.set(seen(now.depth()));
          aside.show(now.seen());
        },
        messages::tell);
  }

  private record Read(Outbox.Depth depth, AsideParts.Seen seen) {}

  private Shown seen(Outbox.Depth depth) {
    var now = clock.instant();
    var ahead = parts.ahead().get().filter(by -> by.abs().compareTo(TOLERATED) >= 0).orElse(null);
    return new Shown(status, depth, ahead, aMinute(depth.waiting(), now), now);
  }

  /** How fast what waits grows less. */
  private long aMinute(int waiting, Instant now) {
    var from = countedAt;
    if (from == null || waiting > counted) {
      countedAt = now;
      counted = waiting;
      return 0;
    }
    var span = Duration.between(from, now);
    if (span.compareTo(MEASURED) > 0 && waiting == 0) {
      countedAt = null;
    }
    long millis = span.toMillis();
    return millis <= 0 ? 0 : (counted - waiting) * 60_000L / millis;
  }

  /** Tries at once. */
  public void tryNow() {
    parts.tryNow().run();
  }
}
