package org.haidang.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * For how long an account may read without the server. Counted from its last contact with the
 * server, by a mark that only goes forward: the latest moment this computer has ever shown, or has
 * worked through. A clock that is set back therefore gives no days back. Thread-safe; blocks on the
 * disk.
 *
 * <p>The marks lie in the encrypted database. Whoever has the password and puts back a copy of the
 * whole folder puts them back too.
 */
public final class OfflineDays {

  /** A clock may be corrected by so much without anybody being told. */
  private static final Duration CORRECTED = Duration.ofMinutes(10);

  /** What lies farther off was kept by nobody. */
  private static final Duration LONGEST = Duration.ofDays(365_000);

  private static final String SEEN = "clock.seen";
  private static final String DAYS = "offline.days";
  private static final String CONTACT = "contact.";

  private final Shelf shelf;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final String login;
  private long ticked;

  /** Small values that are kept, durable when put. */
  public interface Shelf {
    /** The value of {@code name}, if one was put. */
    Optional<String> get(String name);

    /** Puts a value. */
    void put(String name, String value);
  }

  /**
   * How an account stands.
   *
   * @param runOut whether its days are over: it may take calls and read nothing
   * @param clockBack whether the clock stands before the latest moment known
   * @param days how many there are
   */
  public record Standing(boolean runOut, boolean clockBack, int days) {}

  /**
   * The days of {@code login}.
   *
   * @param nanos goes on whatever the clock does, as {@link System#nanoTime}
   */
  public OfflineDays(Shelf shelf, InstantSource clock, LongSupplier nanos, String login) {
    this.shelf = shelf;
    this.clock = clock;
    this.nanos = nanos;
    this.login = login;
    ticked = nanos.getAsLong();
  }

  /** How it stands now. An account whose contact was never noted begins today. */
  public synchronized Standing standing() {
    var before = moment(SEEN);
    boolean back =
        before.filter(seen -> clock.instant().isBefore(seen.minus(CORRECTED))).isPresent();
    var now = tick();
    var contact = moment(CONTACT + login);
    if (contact.isEmpty()) {
      put(CONTACT + login, now);
    }
    var since = Duration.between(contact.orElse(now), now);
    return new Standing(since.compareTo(Duration.ofDays(days())) > 0, back, days());
  }

  /** Goes forward by what has passed; to be called about once a minute. The moment it is now. */
  public synchronized Instant tick() {
    long at = nanos.getAsLong();
    var worked = Duration.ofNanos(Math.max(0, at - ticked));
    ticked = at;
    var clockNow = clock.instant();
    var now =
        moment(SEEN)
            .map(seen -> seen.plus(worked))
            .filter(seen -> seen.isAfter(clockNow))
            .orElse(clockNow);
    put(SEEN, now);
    return now;
  }

  /**
   * The server answered this account.
   *
   * @param now by the server's clock, which this computer's mark is set by, even backwards
   */
  public synchronized void contact(Instant now) {
    ticked = nanos.getAsLong();
    put(SEEN, now);
    put(CONTACT + login, now);
  }

  /** How many days the server allows. */
  public synchronized void days(int days) {
    if (days != days()) {
      shelf.put(DAYS, String.valueOf(days));
    }
  }

  private int days() {
    return whole(DAYS)
        .filter(days -> days >= 0 && days <= LONGEST.toDays())
        .map(Long::intValue)
        .orElse(AccountBook.OFFLINE_DAYS);
  }

  private Optional<Instant> moment(String name) {
    return whole(name)
        .filter(seconds -> seconds >= 0 && seconds <= LONGEST.toSeconds())
        .map(Instant::ofEpochSecond);
  }

  /** What cannot be a number is as if it had never been kept. */
  private Optional<Long> whole(String name) {
    return shelf
        .get(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(Long.parseLong(text));
              } catch (NumberFormatException e) {
                return Optional.empty();
              }
            });
  }

  private void put(String name, Instant moment) {
    shelf.put(name, String.valueOf(moment.getEpochSecond()));
  }
}
