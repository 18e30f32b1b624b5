package org.haidang.remote;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.CipherSuite;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.TlsVersion;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Makes the clients that speak to the server: TLS 1.3 with a pinned key, or plain on one computer.
 */
final class Lines {

  private static final ConnectionSpec TLS_1_3 =
      new ConnectionSpec.Builder(ConnectionSpec.RESTRICTED_TLS)
          .tlsVersions(TlsVersion.TLS_1_3)
          // Without the processor's help, as Java's first compiler has to, the first is the
          // fastest.
          .cipherSuites(
              CipherSuite.TLS_CHACHA20_POLY1305_SHA256,
              CipherSuite.TLS_AES_128_GCM_SHA256,
              CipherSuite.TLS_AES_256_GCM_SHA384)
          .build();

  private Lines() {}

  /** A client that trusts by {@code trust} and is as patient as {@code limits}. */
  static OkHttpClient.Builder of(PinnedTrust trust, LineLimits limits) {
    return new OkHttpClient.Builder()
        .socketFactory(new NoDelaySockets())
        .sslSocketFactory(context(trust).getSocketFactory(), trust)
        // Whoever has the pinned key is the server, by whatever name or number it was called.
        .hostnameVerifier((_, _) -> true)
        .connectionSpecs(List.of(TLS_1_3, ConnectionSpec.CLEARTEXT))
        .connectTimeout(limits.connect())
        .readTimeout(limits.silence())
        .writeTimeout(limits.silence())
        .callTimeout(limits.whole())
        // A redirect is some portal's on the way, and must not be shown the token.
        .followRedirects(false)
        .followSslRedirects(false);
  }

  /** A client of the server that {@code bond} knows, which knows it in turn. */
  static OkHttpClient bonded(Bond bond, LineLimits limits) {
    var lines = of(new PinnedTrust(bond.right()), limits);
    var signs = bond.signs();
    lines.addInterceptor(
        chain -> {
          demandSecure(chain.request().url());
          return signs == null ? unknown(chain) : signs.byTheServersClock(chain);
        });
    if (signs != null) {
      lines.addNetworkInterceptor(signs::sign);
    }
    return lines.build();
  }

  /** Nothing goes to a server over a net while there is nothing to know it by. */
  private static Response unknown(Interceptor.Chain chain) throws IOException {
    if (chain.request().isHttps()) {
      throw new CodedException(ErrorCode.WORKSTATION_UNKNOWN);
    }
    return chain.proceed(chain.request());
  }

  private static SSLContext context(PinnedTrust trust) {
    try {
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new HaidangException(ErrorCode.JAVA_TOO_OLD, e);
    }
  }

  /** What stands in the way of speaking to {@code address} at all, if anything does. */
  static void demandSecure(HttpUrl address) throws IOException {
    if (!address.isHttps() && !isThisComputer(address.host())) {
      throw new CodedException(ErrorCode.SERVER_NOT_SECURE);
    }
  }

  private static boolean isThisComputer(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** A fault of ours where OkHttp takes only faults of the line. */
  static final class CodedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    CodedException(ErrorCode code) {
      super(code.code());
      this.code = code;
    }

    ErrorCode code() {
      return code;
    }
  }
}
