package org.haidang.sync;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;

/**
 * The central server as the workstation speaks to it. Thread-safe; every call blocks. Every fault
 * is a {@link HaidangException} whose code tells it apart: {@code SERVER_UNREACHABLE}, {@code
 * SERVER_SILENT}, {@code SERVER_GARBLED}, {@code SERVER_FAULT}, {@code SERVER_BUSY}, {@code
 * SERVER_SIGN_IN_AGAIN}, {@code NOT_PERMITTED}, {@code TOO_LARGE}, {@code MALFORMED}, {@code
 * PROTOCOL_VERSION}, {@code SIGN_IN_WRONG}, {@code SIGN_IN_TOO_MANY}.
 */
public interface CentralServer {

  /** Signs in and remembers the token for the other calls. */
  SignedIn signIn(SignIn request);

  /** Uses a token of an earlier sign-in. */
  void resume(String token);

  /** Sends changes. */
  Pushed push(Push push);

  /** Makes a push ready to be sent later, as far as that can be done before; it is sent once. */
  default Supplier<Pushed> ready(List<Letter> letters) {
    var json = new Json();
    return () -> push(new Push(letters.stream().map(letter -> letter.change(json)).toList()));
  }

  /**
   * What changed since {@code cursor}. From {@link Cursor#START} the server begins at the end, and
   * gives what lies before beside the news, what is newest and what is open first.
   *
   * @param limit at most this many items, 1 to {@link Messages#MAX_PAGE}
   * @param whole true to be given whole records throughout, one's own as well
   * @param waitSeconds how long the server may hold the answer while there is nothing, 0 to 25
   */
  FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds);

  /**
   * Tells {@code expecting} of pages that are fetched before they are asked for, so that they can
   * be worked on beside the one before. Where nothing is fetched ahead it is told of none.
   */
  default void expecting(Consumer<FeedPage> expecting) {}

  /**
   * Listens to the live stream until closed; {@code news} runs on another thread for each event,
   * once with null-free {@link FeedNews} per scope at the opening too. {@code ended} runs once,
   * when the stream breaks or cannot be opened.
   */
  AutoCloseable live(Consumer<FeedNews> news, Consumer<HaidangException> ended);
}
