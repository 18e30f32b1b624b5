package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.haidang.access.RequestProof;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.Test;

/** A request that was overheard at one node is not taken by another of the same database. */
class OverheardElsewhereTest extends WithServer {

  /** What a listener would hear of a request: its headers, signature and all. */
  private Request overheard(Request.Builder request) throws Exception {
    var heard = new AtomicReference<Request>();
    var client =
        server
            .client
            .newBuilder()
            .addNetworkInterceptor(
                chain -> {
                  heard.set(chain.request());
                  return chain.proceed(chain.request());
                })
            .build();
    try (var response = client.newCall(request.build()).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    return heard.get();
  }

  private String again(RunningServer at, Request heard) throws Exception {
    var bare = new OkHttpClient();
    var request = heard.newBuilder().url(at.url(heard.url().encodedPath())).build();
    assertThat(request.header(RequestProof.SIGNATURE)).isNotNull();
    try (var response = bare.newCall(request).execute()) {
      return response.isSuccessful() ? "200" : at.problem(response);
    }
  }

  @Test
  void what_changes_something_counts_once_for_all_nodes() throws Exception {
    try (var other = new RunningServer(store, store.accounts())) {
      var lan = server.token("lan", desk.workstation);
      var first = desk.fresh();
      var push = server.json.bytes(new Push(List.of(first)));
      var heard =
          overheard(
              server.at("/v1/changes", lan).post(RequestBody.create(push, RunningServer.JSON)));

      assertThat(again(other, heard)).isEqualTo("401 PROOF_REFUSED");
      assertThat(again(server, heard)).isEqualTo("401 PROOF_REFUSED");
      var whole =
          overheard(
              server
                  .at("/v1/sign-in", null)
                  .tag(UUID.class, desk.workstation)
                  .post(
                      RequestBody.create(
                          server.json.bytes(
                              new SignIn("lan", "lighthouse", desk.workstation, RunningServer.KEY)),
                          RunningServer.JSON)));
      assertThat(again(other, whole))
          .as("nor a sign-in, whose answer holds a key")
          .isEqualTo("401 PROOF_REFUSED");
      // A request of its own goes through there: it is the replay that is refused.
      assertThat(
              other.problem(other.get("/v1/where?record=x", other.token("lan", UUID.randomUUID()))))
          .isEqualTo("400 MALFORMED");
    }
  }
}
