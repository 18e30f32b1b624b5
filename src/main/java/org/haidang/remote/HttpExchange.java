package org.haidang.remote;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Questions to one server in the name of who is signed in, and its answers. Thread-safe. */
final class HttpExchange implements Exchange {

  private final OkHttpClient client;
  private final LineLimits limits;
  private final Wire wire;
  private final HttpUrl base;
  private final Supplier<@Nullable String> token;

  /**
   * With the server at {@code base}.
   *
   * @param token of the session; gives null while there is none
   */
  HttpExchange(
      OkHttpClient client,
      LineLimits limits,
      Wire wire,
      HttpUrl base,
      Supplier<@Nullable String> token) {
    this.client = client;
    this.limits = limits;
    this.wire = wire;
    this.base = base;
    this.token = token;
  }

  @Override
  public <T> T get(Class<T> type, Map<String, String> query, String... path) {
    var url = path(path).newBuilder();
    query.forEach(url::addQueryParameter);
    return exchange(client, withToken(new Request.Builder().url(url.build())), type);
  }

  @Override
  public <T> T held(int seconds, Class<T> type, Map<String, String> query, String... path) {
    var url = path(path).newBuilder();
    query.forEach(url::addQueryParameter);
    var patient = seconds == 0 ? client : waiting(seconds);
    return exchange(patient, withToken(new Request.Builder().url(url.build())), type);
  }

  @Override
  public <T> T post(Object message, Class<T> type, String... path) {
    var post = new Request.Builder().url(path(path)).post(wire.body(message));
    return exchange(client, withToken(gzipped(post)), type);
  }

  @Override
  public <T> T put(byte[] bytes, Class<T> type, String... path) {
    return exchange(client, withToken(wire.putting(bytes).url(path(path))), type);
  }

  @Override
  public byte[] bytes(String... path) {
    var request = withToken(new Request.Builder().url(path(path))).build();
    try (var response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw Faults.of(response, wire);
      }
      return wire.bytes(response);
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }

  /**
   * Asks through {@code through} and reads the answer.
   *
   * @throws HaidangException what the server told, or why the line failed
   */
  <T> T exchange(OkHttpClient through, Request.Builder request, Class<T> type) {
    Call call = through.newCall(request.header("Accept", "application/json").build());
    try (var response = call.execute()) {
      if (!response.isSuccessful()) {
        throw Faults.of(response, wire);
      }
      return wire.read(response, type);
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }

  /** The same client, patient with answers that are held back. */
  OkHttpClient waiting(int seconds) {
    return client
        .newBuilder()
        .readTimeout(limits.silence().plusSeconds(seconds))
        .callTimeout(limits.whole().plusSeconds(seconds))
        .build();
  }

  static Request.Builder gzipped(Request.Builder request) {
    return request.header("Content-Encoding", "gzip");
  }

  Request.Builder withToken(Request.Builder request) {
    var now = token.get();
    return now == null ? request : request.header("Authorization", "Bearer " + now);
  }

  /** An address of the protocol. */
  HttpUrl path(String... names) {
    var url = base.newBuilder();
    for (var name : names) {
      url.addPathSegment(name);
    }
    return url.build();
  }
}
