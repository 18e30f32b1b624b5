package org.haidang.desk;

/**
 * How much of some questions is settled.
 *
 * @param done how many are
 * @param of how many apply at all; a question in a repeat counts once an entry, and once where
 *     there is no entry yet
 */
public record ShareDone(int done, int of) {

  static final ShareDone NONE = new ShareDone(0, 0);

  /** Whether nothing is left open. */
  public boolean isSettled() {
    return done == of;
  }

  ShareDone plus(ShareDone other) {
    return new ShareDone(done + other.done, of + other.of);
  }
}
