package org.haidang.remote;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Predicate;
import org.haidang.access.Enrolment;
import org.haidang.access.ServerPin;
import org.jspecify.annotations.Nullable;

/**
 * What a client holds of the bond between workstation and server. Immutable.
 *
 * @param right tells the right server by its pin
 * @param signs signs each request; null for nobody, who is let in nowhere
 */
public record Bond(Predicate<ServerPin> right, @Nullable Proving signs) {

  /** Of a workstation that is enrolled. */
  public static Bond of(Enrolment enrolment) {
    return of(enrolment, InstantSource.system());
  }

  /** Of one whose clock is this. */
  public static Bond of(Enrolment enrolment, InstantSource clock) {
    var pins = Set.copyOf(enrolment.pins());
    return new Bond(pins::contains, Proving.of(enrolment.workstation(), enrolment.key(), clock));
  }

  /** Of a computer that was never enrolled: it meets no server, but may find what it keeps. */
  public static Bond none() {
    return new Bond(_ -> false, null);
  }
}
