package org.haidang.remote;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.haidang.access.EnrolCode;
import org.haidang.access.Enrolment;
import org.haidang.access.WorkstationKey;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.EnrolMessages.Enrol;
import org.haidang.sync.EnrolMessages.Pins;
import org.haidang.sync.Messages;

/** The first contact of a workstation with its server. */
public final class HttpEnrolment {

  private static final int USUAL_PORT = 8111;

  private final Json json;
  private final LineLimits limits;

  /** One that is as patient as {@code limits}. */
  public HttpEnrolment(Json json, LineLimits limits) {
    this.json = json;
    this.limits = limits;
  }

  /**
   * The address somebody typed, as one of HTTPS: {@code hotline.example} is {@code
   * https://hotline.example:8111/}.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_NOT_SECURE}
   */
  public static String address(String typed) {
    var plain = typed.strip();
    boolean named = plain.contains("://");
    var url = HttpUrl.parse(named ? plain : "https://" + plain);
    if (url == null || plain.isEmpty()) {
      throw new HaidangException(ErrorCode.SERVER_NOT_SECURE);
    }
    try {
      Lines.demandSecure(url);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.SERVER_NOT_SECURE);
    }
    boolean silent = !named && !plain.replaceFirst("/.*", "").matches(".*:\\d+");
    return (silent ? url.newBuilder().port(USUAL_PORT).build() : url).toString();
  }

  /**
   * Uses the code at the server it belongs to. Nothing is sent to any other.
   *
   * @param address as {@link #address} gives it
   * @throws HaidangException {@code ENROL_…}, {@code WORKSTATION_STRUCK_OFF}, {@code
   *     SERVER_OTHER_KEY}, {@code SERVER_OLD_TLS}, or why the line failed
   */
  public Enrolment enrol(String address, EnrolCode code, UUID workstation, WorkstationKey key) {
    var trust = new PinnedTrust(code::fits);
    var signs = Proving.of(workstation, key, InstantSource.system());
    var client =
        Lines.of(trust, limits)
            .callTimeout(limits.signIn())
            .addInterceptor(signs::byTheServersClock)
            .addNetworkInterceptor(signs::sign)
            .build();
    try {
      var pins = asked(client, address, code, workstation, key);
      var met = trust.met();
      if (met == null || !pins.pins().contains(met)) {
        throw new HaidangException(ErrorCode.SERVER_OTHER_KEY);
      }
      return new Enrolment(workstation, key, address, pins.pins());
    } catch (IOException e) {
      throw Faults.of(e);
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private Pins asked(
      OkHttpClient client, String address, EnrolCode code, UUID workstation, WorkstationKey key)
      throws IOException {
    var encoder = Base64.getEncoder();
    var wire = new Wire(json, limits.answerBytes());
    var request =
        new Enrol(
            encoder.encodeToString(code.secret()), workstation, encoder.encodeToString(key.open()));
    var url =
        HttpUrl.get(address)
            .newBuilder()
            .addPathSegment("v" + Messages.PROTOCOL)
            .addPathSegment("enrol")
            .build();
    var post =
        new Request.Builder()
            .url(url)
            .header("Content-Encoding", "gzip")
            .header("Accept", "application/json")
            .post(wire.body(request));
    try (var response = client.newCall(post.build()).execute()) {
      if (!response.isSuccessful()) {
        throw Faults.of(response, wire);
      }
      return wire.read(response, Pins.class);
    }
  }
}
