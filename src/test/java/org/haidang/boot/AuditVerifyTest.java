package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.Looks;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailSync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation's chain on its way to a real server, and the command that tries both. */
class AuditVerifyTest {

  private static final UUID CONTACT = UUID.fromString("0190a000-0000-7000-8000-0000000000c1");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Its exit code; what it says is in {@link #out}. */
  private int verify(String password, String... words) {
    out.reset();
    var console = new Console(Texts.load(), new PrintStream(out, true, StandardCharsets.UTF_8));
    var in = System.in;
    try {
      System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
      return AuditCommand.line(console).execute(words);
    } finally {
      System.setIn(in);
    }
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_command_says_that_both_chains_are_whole_and_where_one_breaks() throws Exception {
    var url = Central.databaseUrl("audit_verify");
    UUID chain;
    try (var server = CentralServer.open(folder.resolve("marks"), url)) {
      Central.people(server);
      var plan = new Seat.Plan(folder.resolve("lan"), Doors.listen(server, 0), SharedContent.get());
      try (var lan = Seat.take(plan, "lan")) {
        var looks = new Looks(lan.store.audit(), Ids.timeOrdered(), Clock.systemUTC(), "lan");
        looks.shown(CONTACT, List.of("_number"));
        looks.exported(CONTACT, List.of("_number"), "gửi công an");
        var sync =
            new TrailSync(lan.admitted.server().trail(), lan.store.trailShelf(), new Random(1));
        sync.send();
        chain = lan.store.trail().chain();
        assertThat(lan.store.trail().head().seq()).isEqualTo(2);
        assertThat(lan.store.trailShelf().sent()).isEqualTo(2);
      }
      try (var hoa =
          Seat.take(new Seat.Plan(folder.resolve("hoa"), plan.address(), plan.content()), "hoa")) {
        var rows =
            hoa.admitted
                .server()
                .trail()
                .find(View.CENTRE, new Question(Filter.ALL, 0, 100, null))
                .rows();
        assertThat(rows)
            .extracting(row -> row.happening().deed())
            .contains("SHOWN", "EXPORTED", "SIGNED_IN", "ACCOUNT_CHANGED");
        assertThat(rows).anyMatch(row -> "gửi công an".equals(row.words()));
        assertThat(rows).anyMatch(row -> "Trần Thị Mai Lan".equals(row.name()));
      }
    }

    var here = folder.resolve("lan").toString();
    assertThat(verify(Seat.PASSWORD, "verify", "--workstation", here, "--login", "lan")).isZero();
    assertThat(said()).contains(chain.toString(), "nguyên vẹn: 2 mục");
    assertThat(verify("sai mật khẩu", "verify", "--workstation", here, "--login", "lan"))
        .isEqualTo(2);
    var marks = folder.resolve("marks").toString();
    assertThat(verify("", "verify", "--database", url, "--data", marks)).isZero();
    assertThat(said()).contains(chain.toString()).doesNotContain("KHÔNG");

    try (var connection = TestDatabase.connect(TestDatabase.address("audit_verify"));
        var statement = connection.createStatement()) {
      statement.execute(
          "set session_replication_role = replica;"
              + " update trail set head = replace(head, 'EXPORTED', 'SHOWN') where seq = 2 and"
              + " chain = '"
              + chain
              + "'");
    }
    assertThat(verify("", "verify", "--database", url, "--data", marks)).isOne();
    assertThat(said())
        .contains("Chuỗi nhật ký " + chain + " KHÔNG nguyên vẹn", "– Mục 2: nội dung đã bị sửa");
  }
}
