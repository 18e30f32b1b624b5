package org.haidang.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.LivePage;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.Messages.FeedNews;
import org.jspecify.annotations.Nullable;

/** One live stream of server-sent events, from its opening to its end. Thread-safe. */
final class LiveStream extends EventSourceListener {

  private static final Set<String> KINDS = Set.of("feed", LiveScopes.KIND, LivePage.KIND);

  /**
   * While a colleague waits for what was saved here, this computer has time. Where a call is closed
   * several records are saved one after the other: their echoes are taken in together, so that none
   * is written between two saves.
   */
  private static final Duration ECHO = Duration.ofSeconds(1);

  private final Wire wire;
  private final Brought brought;
  private final Consumer<FeedNews> news;
  private final Consumer<HaidangException> ended;
  private final AtomicBoolean over = new AtomicBoolean();

  /** What came last is a page of this kind, and its news are to come. */
  private boolean echo;

  private LiveStream(
      Wire wire, Brought brought, Consumer<FeedNews> news, Consumer<HaidangException> ended) {
    this.wire = wire;
    this.brought = brought;
    this.news = news;
    this.ended = ended;
  }

  /**
   * Opens it without waiting. After it was closed from here, nothing more is told.
   *
   * @param brought is given the pages that come before their news
   */
  static AutoCloseable open(
      OkHttpClient client,
      Request request,
      Wire wire,
      Brought brought,
      Consumer<FeedNews> news,
      Consumer<HaidangException> ended) {
    var stream = new LiveStream(wire, brought, news, ended);
    var plain = client.newBuilder().addInterceptor(new WithoutReturns()).build();
    EventSource source = EventSources.createFactory(plain).newEventSource(request, stream);
    return () -> {
      stream.over.set(true);
      source.cancel();
    };
  }

  @Override
  public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
    if (over.get() || (type != null && !KINDS.contains(type))) {
      // A server of later may tell of more than this program knows.
      return;
    }
    try {
      var bytes = data.getBytes(StandardCharsets.UTF_8);
      if (LivePage.KIND.equals(type)) {
        var page = Complete.checked(wire.parse(bytes, LivePage.class));
        echo = page.isEcho();
        brought.add(page);
        return;
      }
      var told = wire.parse(bytes, FeedNews.class);
      if (told.scope() == null) {
        throw new HaidangException(ErrorCode.SERVER_GARBLED);
      }
      if (echo && !LiveScopes.has(told.scope())) {
        tellLater(told);
      } else {
        news.accept(told);
      }
      echo = false;
    } catch (HaidangException e) {
      end(e);
      source.cancel();
    }
  }

  /**
   * That one's own change is there is known by its answer. What comes from elsewhere meanwhile is
   * told at once, and this with it.
   */
  private void tellLater(FeedNews told) {
    Thread.ofVirtual()
        .name("live-echo")
        .start(
            () -> {
              try {
                Thread.sleep(ECHO);
                if (!over.get()) {
                  news.accept(told);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void onClosed(EventSource source) {
    end(new HaidangException(ErrorCode.SERVER_UNREACHABLE));
  }

  @Override
  public void onFailure(
      EventSource source, @Nullable Throwable fault, @Nullable Response response) {
    if (response != null && !response.isSuccessful()) {
      end(Faults.of(response, wire));
    } else if (fault instanceof IOException broken) {
      end(Faults.of(broken));
    } else {
      end(new HaidangException(ErrorCode.SERVER_GARBLED));
    }
  }

  private void end(HaidangException why) {
    if (!over.getAndSet(true)) {
      brought.forget();
      ended.accept(why);
    }
  }
}
