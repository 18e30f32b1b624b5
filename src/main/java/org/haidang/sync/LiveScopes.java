package org.haidang.sync;

/**
 * What the live stream tells of beside the feed: that there is something new to ask for, for the
 * people on shift at a centre or for one of them. No record is in these, and no position of theirs
 * is kept: numbers only tell one news from the next.
 */
public final class LiveScopes {

  /** The kind of these events on the stream; sent only to those who ask for it. */
  public static final String KIND = "together";

  private static final String SHIFT = "shift:";
  private static final String DESK = "desk:";

  private LiveScopes() {}

  /** The shift of a centre. */
  public static String shift(String centre) {
    return SHIFT + centre;
  }

  /** One person's desk. */
  public static String desk(String login) {
    return DESK + login;
  }

  /** Whether {@code scope} is one of these. */
  public static boolean has(String scope) {
    return scope.startsWith(SHIFT) || scope.startsWith(DESK);
  }
}
