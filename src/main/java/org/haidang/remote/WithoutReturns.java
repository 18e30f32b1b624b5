package org.haidang.remote;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Takes carriage returns out of a stream of events, where they mean nothing. The library's reader
 * of events (OkHttp 5) asks for ever whether a line feed follows when a stream ends with one, takes
 * a processor whole for it, and never tells that the stream has ended.
 */
final class WithoutReturns implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    var body = response.body();
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(new Lines(body.source())), body.contentType(), -1))
        .build();
  }

  private static final class Lines extends ForwardingSource {

    private final Buffer read = new Buffer();

    private Lines(Source from) {
      super(from);
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
      long kept = 0;
      while (kept == 0) {
        if (super.read(read, most) == -1) {
          return -1;
        }
        while (!read.exhausted()) {
          byte next = read.readByte();
          if (next != '\r') {
            sink.writeByte(next);
            kept++;
          }
        }
      }
      return kept;
    }
  }
}
