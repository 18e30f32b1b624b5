package org.haidang.sync;

import org.haidang.sync.Messages.FeedNews;

/** What the engine's thread hears of from other threads. */
sealed interface Event {

  /** A change was saved here. */
  record Saved() implements Event {}

  /** A person or the network's return asks to try at once. */
  record TryNow() implements Event {}

  /** There is a new token. */
  record Resume(String token) implements Event {
    /** The token is a secret. */
    @Override
    public String toString() {
      return "Resume";
    }
  }

  /** The live stream with this number told of something. */
  record News(int stream, FeedNews news) implements Event {}

  /** The live stream with this number is over, or could not be opened. */
  record StreamEnded(int stream) implements Event {}

  /**
   * A long poll came back.
   *
   * @param anything whether the feed has something
   */
  record Polled(boolean anything, boolean failed) implements Event {}
}
