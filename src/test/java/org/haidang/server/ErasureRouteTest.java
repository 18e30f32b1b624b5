package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.haidang.records.Erasing.Done;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Report;
import org.haidang.records.Erasing.Wanted;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.ErasurePage.Offer;
import org.haidang.sync.ErasurePage.Taken;
import org.junit.jupiter.api.Test;

class ErasureRouteTest extends WithServer {

  private UUID pushed(String token) throws Exception {
    var change = desk.fresh(new org.haidang.model.Edit("summary", null, "kể"));
    assertThat(server.post("/v1/changes", token, push(change)).code()).isEqualTo(200);
    return change.record();
  }

  @Test
  void a_supervisor_erases_holds_and_reads_the_report_and_every_workstation_hears_of_it()
      throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    var record = pushed(lan);

    var held = server.json.bytes(new Holding(record, "tòa án"));
    assertThat(server.read(server.post("/v1/holds", hoa, held), Done.class).at()).isNotNull();
    var wanted = server.json.bytes(new Wanted(record, "order"));
    assertThat(server.problem(server.post("/v1/erasures", hoa, wanted)))
        .isEqualTo("409 RECORD_HELD");
    server.post("/v1/holds/lift", hoa, held).close();
    assertThat(server.read(server.post("/v1/erasures", hoa, wanted), Done.class).at()).isNotNull();

    var page = server.read(server.get("/v1/erasures?since=0", lan), ErasurePage.class);
    assertThat(page.items()).extracting(Erasure::record).contains(record);
    assertThat(page.generation()).isEqualTo(store.generation());
    var report = server.read(server.get("/v1/erasures/report", hoa), Report.class);
    assertThat(report.erased().getFirst().record()).isEqualTo(record);
    assertThat(report.erased().getFirst().by()).isEqualTo("hoa");

    var offer = server.json.bytes(new Offer(page.items()));
    assertThat(server.read(server.post("/v1/erasures/known", lan, offer), Taken.class).again())
        .as("it has forgotten none")
        .isZero();
  }

  @Test
  void nobody_else_may_and_nonsense_is_refused() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var record = pushed(lan);
    var wanted = server.json.bytes(new Wanted(record, "asked"));
    var held = server.json.bytes(new Holding(record, "x"));
    for (var who : new String[] {lan, server.token("tam", UUID.randomUUID())}) {
      assertThat(server.problem(server.post("/v1/erasures", who, wanted)))
          .isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(server.post("/v1/holds", who, held)))
          .isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(server.post("/v1/holds/lift", who, held)))
          .isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(server.get("/v1/erasures/report", who)))
          .isEqualTo("403 NOT_PERMITTED");
    }
    var hoa = server.token("hoa", UUID.randomUUID());
    for (var body :
        new Object[] {
          new Wanted(record, "because"),
          java.util.Map.of("why", "asked"),
          java.util.Map.of("record", "x", "why", "asked")
        }) {
      assertThat(server.problem(server.post("/v1/erasures", hoa, server.json.bytes(body))))
          .isEqualTo("400 MALFORMED");
    }
    for (var words : new String[] {"", " ", "x".repeat(501), "a\0b"}) {
      assertThat(
              server.problem(
                  server.post("/v1/holds", hoa, server.json.bytes(new Holding(record, words)))))
          .isEqualTo("400 MALFORMED");
    }
    assertThat(server.problem(server.get("/v1/erasures?since=-1", lan))).isEqualTo("400 MALFORMED");
    assertThat(server.problem(server.get("/v1/erasures", null)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    var other = server.token("minh", UUID.randomUUID());
    assertThat(server.problem(server.post("/v1/erasures", other, wanted)))
        .isEqualTo("403 NOT_PERMITTED");
  }
}
