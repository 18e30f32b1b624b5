package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.haidang.model.AttachedFile;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.records.Erasing.Wanted;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.AttachmentMessages;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;
import org.haidang.sync.ContentDigest;
import org.haidang.sync.MirrorMessages.Mirror;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attached files at the server: in chunks, each once, for those alone who may hold the record. */
class AttachmentRouteTest extends WithServer {

  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final Reports danang = new Reports("DN");
  private String lan;
  private String minh;
  private String hoa;
  private byte[] bytes;
  private AttachedFile file;

  @BeforeEach
  void sit() throws Exception {
    lan = server.token("lan", desk.workstation);
    hoa = server.token("hoa", UUID.randomUUID());
    minh = server.token("minh", danang.workstation);
    bytes = new byte[2 * AttachedFile.CHUNK_BYTES + 9];
    new Random(System.nanoTime()).nextBytes(bytes);
    file = file(bytes);
  }

  private static AttachedFile file(byte[] bytes) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return new AttachedFile("tờ ghi.jpg", HexFormat.of().formatHex(hash), bytes.length);
  }

  private Change saved(Edit... edits) {
    var change = desk.fresh(edits);
    store.append(List.of(change), desk.session());
    return change;
  }

  private UUID attached() {
    return saved(new Edit("papers/paper", null, file.answer())).record();
  }

  private Lacking lacking(UUID record) throws Exception {
    return server.read(ask(record, lan, file.size()), Lacking.class);
  }

  private Response ask(UUID record, String token, long size) throws Exception {
    var asked = server.json.bytes(new Asked(record, file.hash(), size));
    return server.post("/v1/attachments/lacking", token, asked);
  }

  private byte[] chunk(int n) {
    int from = n * AttachedFile.CHUNK_BYTES;
    return Arrays.copyOfRange(bytes, from, from + file.bytesOf(n));
  }

  private Response put(UUID record, int n, byte[] chunk, String digest, String token)
      throws Exception {
    return server.call(
        server
            .at("/v1/attachments/" + record + "/" + file.hash() + "/" + n, token)
            .header(ContentDigest.HEADER, digest)
            .put(RequestBody.create(chunk, BYTES)));
  }

  private Brought put(UUID record, int n) throws Exception {
    return server.read(put(record, n, chunk(n), ContentDigest.of(chunk(n)), lan), Brought.class);
  }

  private Response get(UUID record, int n, String token) throws Exception {
    return server.get("/v1/attachments/" + record + "/" + file.hash() + "/" + n, token);
  }

  private void bring(UUID record) throws Exception {
    for (int n : lacking(record).chunks()) {
      put(record, n);
    }
  }

  private String fetched(UUID record, String token) throws Exception {
    var all = new byte[bytes.length];
    for (int n = 0; n < file.chunks(); n++) {
      try (var response = get(record, n, token)) {
        if (response.code() != 200) {
          return server.problem(response);
        }
        var chunk = response.body().bytes();
        assertThat(ContentDigest.isOf(response.header(ContentDigest.HEADER), chunk)).isTrue();
        System.arraycopy(chunk, 0, all, n * AttachedFile.CHUNK_BYTES, chunk.length);
      }
    }
    return Arrays.equals(all, bytes) ? "all of it" : "something else";
  }

  private static Connection database() throws Exception {
    var address = TestDatabase.address("http");
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static void execute(String sql) throws Exception {
    try (var connection = database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows that hold the file, or a part of it. */
  private int files() throws Exception {
    int all = 0;
    try (var connection = database()) {
      for (var table : List.of("attachment", "attachment_chunk", "attachment_part")) {
        try (var ask =
            connection.prepareStatement("select count(*) from " + table + " where hash = ?")) {
          ask.setBytes(1, HexFormat.of().parseHex(file.hash()));
          try (var rows = ask.executeQuery()) {
            rows.next();
            all += rows.getInt(1);
          }
        }
      }
    }
    return all;
  }

  @Test
  void a_file_comes_in_chunks_and_goes_out_to_a_colleague() throws Exception {
    var record = attached();
    assertThat(lacking(record).chunks()).containsExactly(0, 1, 2);
    assertThat(put(record, 1).whole()).isFalse();
    assertThat(lacking(record).chunks()).as("resumed").containsExactly(0, 2);
    put(record, 0);
    assertThat(fetched(record, hoa)).isEqualTo("404 ATTACHMENT_AWAITED");
    assertThat(put(record, 2).whole()).isTrue();
    assertThat(lacking(record).whole()).isTrue();
    assertThat(put(record, 2).whole()).as("said twice").isTrue();
    assertThat(fetched(record, hoa)).isEqualTo("all of it");
  }

  @Test
  void another_centre_hears_the_same_of_a_record_that_is_not_theirs_as_of_none() throws Exception {
    var record = attached();
    bring(record);
    assertThat(server.problem(get(record, 0, minh))).isEqualTo("404 RECORD_MISSING");
    assertThat(server.problem(get(UUID.randomUUID(), 0, minh))).isEqualTo("404 RECORD_MISSING");
    assertThat(server.problem(ask(record, minh, file.size()))).isEqualTo("404 RECORD_MISSING");
    assertThat(server.problem(put(record, 0, chunk(0), ContentDigest.of(chunk(0)), minh)))
        .isEqualTo("404 RECORD_MISSING");
    saved(new Edit(RecordFields.SHARED + "DN", null, "yes"));
    var shared =
        saved(
            new Edit("papers/paper", null, file.answer()),
            new Edit(RecordFields.SHARED + "DN", null, "yes"));
    bring(shared.record());
    assertThat(fetched(shared.record(), minh)).isEqualTo("all of it");
  }

  @Test
  void who_knows_a_hash_without_having_the_file_gets_nothing_by_naming_it() throws Exception {
    bring(attached());
    var thief = danang.fresh(new Edit("papers/paper", null, file.answer()));
    store.append(List.of(thief), danang.session());
    var lacking = server.read(ask(thief.record(), minh, file.size()), Lacking.class);
    assertThat(lacking.chunks()).as("all of it is asked for").hasSize(3);
    assertThat(fetched(thief.record(), minh)).isEqualTo("404 ATTACHMENT_AWAITED");
  }

  @Test
  void who_has_no_business_with_records_has_none_with_their_files() throws Exception {
    var record = attached();
    bring(record);
    for (var login : List.of("tam", "nga", "bich")) {
      var token = server.token(login, UUID.randomUUID());
      assertThat(server.problem(get(record, 0, token))).isEqualTo("403 NOT_PERMITTED");
      assertThat(server.problem(ask(record, token, 5))).isEqualTo("403 NOT_PERMITTED");
    }
    assertThat(server.problem(get(record, 0, null))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    try {
      execute("update account set struck_off = true where login = 'lan'");
      assertThat(server.problem(get(record, 0, lan))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
      assertThat(server.problem(put(record, 0, chunk(0), ContentDigest.of(chunk(0)), lan)))
          .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    } finally {
      execute("update account set struck_off = false where login = 'lan'");
    }
  }

  @Test
  void the_same_file_of_two_records_is_stored_once() throws Exception {
    var one = attached();
    var other = attached();
    bring(one);
    bring(other);
    assertThat(files()).as("a file and its three chunks").isEqualTo(4);
    assertThat(fetched(one, hoa)).isEqualTo("all of it");
    assertThat(fetched(other, hoa)).isEqualTo("all of it");
  }

  @Test
  void a_chunk_altered_on_the_way_is_refused_and_so_is_a_whole_that_is_not_its_hash()
      throws Exception {
    var record = attached();
    lacking(record);
    var bent = chunk(0);
    bent[7]++;
    assertThat(server.problem(put(record, 0, bent, ContentDigest.of(chunk(0)), lan)))
        .isEqualTo("422 ATTACHMENT_ALTERED");
    assertThat(server.problem(put(record, 0, bent, "md5=:x:", lan)))
        .isEqualTo("422 ATTACHMENT_ALTERED");
    assertThat(lacking(record).chunks()).containsExactly(0, 1, 2);
    server.read(put(record, 0, bent, ContentDigest.of(bent), lan), Brought.class);
    put(record, 1);
    assertThat(server.problem(put(record, 2, chunk(2), ContentDigest.of(chunk(2)), lan)))
        .isEqualTo("422 ATTACHMENT_ALTERED");
    assertThat(lacking(record).chunks()).as("from the beginning").containsExactly(0, 1, 2);
    assertThat(files()).isZero();
    bring(record);
    assertThat(fetched(record, lan)).isEqualTo("all of it");
  }

  @Test
  void what_is_too_large_or_not_of_the_protocol_is_refused() throws Exception {
    var record = attached();
    assertThat(server.problem(ask(record, lan, AttachedFile.MAX_BYTES + 1L)))
        .isEqualTo("413 TOO_LARGE");
    assertThat(server.problem(ask(record, lan, 0))).isEqualTo("400 MALFORMED");
    lacking(record);
    var long1 = new byte[AttachedFile.CHUNK_BYTES + 1];
    assertThat(server.problem(put(record, 0, long1, ContentDigest.of(long1), lan)))
        .isEqualTo("413 TOO_LARGE");
    var short1 = new byte[5];
    assertThat(server.problem(put(record, 0, short1, ContentDigest.of(short1), lan)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(put(record, 3, short1, ContentDigest.of(short1), lan)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(put(record, 90, short1, ContentDigest.of(short1), lan)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(server.get("/v1/attachments/x/y/z", lan))).isEqualTo("400 MALFORMED");
  }

  @Test
  void a_record_has_so_many_files_and_no_more() throws Exception {
    var edits = new Edit[AttachmentMessages.MOST_OF_A_RECORD + 1];
    var files = new AttachedFile[edits.length];
    for (int i = 0; i < edits.length; i++) {
      files[i] = file(new byte[] {(byte) i, 1, 2});
      edits[i] = new Edit("papers/paper" + i, null, files[i].answer());
    }
    var record = saved(edits).record();
    for (int i = 0; i < edits.length; i++) {
      file = files[i];
      try (var response = ask(record, lan, file.size())) {
        assertThat(response.code()).isEqualTo(i < AttachmentMessages.MOST_OF_A_RECORD ? 200 : 413);
      }
    }
  }

  @Test
  void erasing_the_record_takes_the_bytes_unless_another_has_the_same_file() throws Exception {
    var one = attached();
    var other = attached();
    bring(one);
    bring(other);
    store.erasures().erase(new Wanted(one, "asked"), desk.session(), Instant.now());
    assertThat(fetched(one, hoa)).isEqualTo("404 RECORD_MISSING");
    assertThat(fetched(other, hoa)).isEqualTo("all of it");
    store.erasures().erase(new Wanted(other, "asked"), desk.session(), Instant.now());
    assertThat(files()).isZero();
  }

  @Test
  void what_a_record_refers_to_no_more_is_told_no_more() throws Exception {
    var first = saved(new Edit("papers/paper", null, file.answer()));
    bring(first.record());
    store.append(
        List.of(desk.after(first, new Edit("papers/paper", file.answer(), null))), desk.session());
    assertThat(fetched(first.record(), hoa)).isEqualTo("404 RECORD_MISSING");
    store.forget(7);
    assertThat(files()).as("it stays a while, should the choice be taken back").isEqualTo(4);
    execute(
        "update attachment_of set idle_since = now() - interval '8 days'"
            + " where idle_since is not null");
    store.forget(7);
    assertThat(files()).isZero();
  }

  @Test
  void the_counselor_of_a_mirrored_report_brings_its_file_and_has_it_at_another_desk()
      throws Exception {
    var contact = UUID.randomUUID();
    assertThat(server.problem(ask(contact, lan, file.size()))).isEqualTo("404 RECORD_MISSING");
    var draft = new Mirror(contact, 0, 1, 5, false, "m", "{\"x\":\"" + file.answer() + "\"}");
    server.post("/v1/mirrors", lan, server.json.bytes(draft)).close();
    bring(contact);
    assertThat(fetched(contact, lan)).isEqualTo("all of it");
    assertThat(fetched(contact, hoa)).isEqualTo("404 RECORD_MISSING");
  }

  @Test
  void nobody_reaches_a_file_of_another_centre_by_a_draft_that_names_it() throws Exception {
    var record = attached();
    bring(record);
    var draft = new Mirror(record, 0, 1, 5, false, "m", "{\"x\":\"" + file.answer() + "\"}");
    server.post("/v1/mirrors", minh, server.json.bytes(draft)).close();
    assertThat(fetched(record, minh)).isEqualTo("404 RECORD_MISSING");
    assertThat(server.problem(ask(record, minh, file.size()))).isEqualTo("404 RECORD_MISSING");
  }

  @Test
  void chunks_have_a_pace_of_their_own() throws Exception {
    var record = attached();
    bring(record);
    String last = "";
    for (int i = 0; i < 900 && !last.startsWith("429"); i++) {
      try (var response = get(record, 2, lan)) {
        last = String.valueOf(response.code());
        if (response.code() == 429) {
          assertThat(response.header("Retry-After")).isEqualTo("1");
        }
      }
    }
    assertThat(last).isEqualTo("429");
    assertThat(lacking(record).whole()).as("other requests go on").isTrue();
  }
}
