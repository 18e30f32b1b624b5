package org.haidang.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * Stands before a real central server: answers in its place while told to, else hands everything
 * on. Lets no live stream through, as some proxies do not.
 */
final class FaultyFront implements AutoCloseable {

  private final MockWebServer web = new MockWebServer();
  private final OkHttpClient client = Trusting.client().readTimeout(Duration.ofSeconds(40)).build();
  private final String behind;
  private volatile Supplier<MockResponse> fault;

  FaultyFront(String behind) {
    this.behind = behind;
    web.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      web.start(InetAddress.getLoopbackAddress(), 0);
      Doors.through(address(), behind);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return web.url("/").toString();
  }

  /** From now on every answer is {@code answer}. */
  void fails(Supplier<MockResponse> answer) {
    fault = answer;
  }

  /** From now on the server behind answers. */
  void recovers() {
    fault = null;
  }

  private MockResponse answer(RecordedRequest request) {
    var now = fault;
    if (now != null) {
      return now.get();
    }
    if (request.getTarget().startsWith("/v1/live")) {
      return new MockResponse.Builder().code(503).build();
    }
    try {
      return handOn(request);
    } catch (IOException e) {
      return new MockResponse.Builder().code(502).build();
    }
  }

  private MockResponse handOn(RecordedRequest request) throws IOException {
    // Nothing is held, so that a test ends at once.
    var target = request.getTarget().replaceAll("wait=\\d+", "wait=0");
    var body = request.getBody();
    var onward =
        new Request.Builder()
            .url(behind + target.substring(1))
            .headers(request.getHeaders())
            .method(
                request.getMethod(),
                body == null || body.size() == 0 ? null : RequestBody.create(body, null));
    try (var response = client.newCall(onward.build()).execute()) {
      return new MockResponse.Builder()
          .code(response.code())
          .headers(response.headers())
          .body(new Buffer().write(response.body().bytes()))
          .build();
    }
  }

  @Override
  public void close() {
    web.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
