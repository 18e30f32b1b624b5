package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.content.PackPress;
import org.haidang.content.TestWorkbook;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes of content packs over real HTTP and a real PostgreSQL. */
final class PacksRouteTest {

  private static final UUID HERE = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private CentralStore store;
  private RunningServer server;
  private String author;
  private String counselor;

  @BeforeEach
  void start() throws Exception {
    store = TestDatabase.store(TestDatabase.prepared("packs"));
    var packs = new Packs(new TestWorkbook().forms());
    var shipped =
        new ShippedLibrary(
            java.util.List.of(TestWorkbook.survey(survey("Của chương trình")).pack()));
    server =
        new RunningServer(
            store, store.accounts(), new PackPress(store.packs(), packs, () -> shipped));
    author = server.token("bich", HERE);
    counselor = server.token("lan", HERE);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private static String survey(String label) {
    return "type,name,label::Tiếng Việt (vi)\ntext,a," + label + "\n";
  }

  private static PackFile pack(String version, String label) {
    var sheets = new TreeMap<String, byte[]>();
    sheets.put(
        "settings.csv",
        ("form_title,form_id,version\nThử,thu," + version + "\n").getBytes(StandardCharsets.UTF_8));
    sheets.put("survey.csv", survey(label).getBytes(StandardCharsets.UTF_8));
    return PackFile.ofSheets(sheets);
  }

  private byte[] message(PackFile file, String note, String version) {
    return server.json.bytes(
        new Publish(Base64.getEncoder().encodeToString(file.bytes()), note, version));
  }

  private okhttp3.Response post(PackFile file, String note, String version) throws Exception {
    return server.post("/v1/packs", author, message(file, note, version));
  }

  private Edition published(PackFile file, String note) throws Exception {
    return server.read(post(file, note, null), Published.class).edition();
  }

  private Messages.Packs list(long known) throws Exception {
    return server.read(server.get("/v1/packs?known=" + known, counselor), Messages.Packs.class);
  }

  @Test
  void what_an_author_publishes_everybody_is_given_under_the_servers_seal() throws Exception {
    var file = pack("2", "Câu mới");
    var edition = published(file, "  Câu hỏi rõ hơn  ");
    var list = list(0);
    assertThat(list.seq()).isEqualTo(1);
    assertThat(list.editions()).containsExactly(edition);
    assertThat(edition.version()).isEqualTo("2");
    assertThat(edition.note()).isEqualTo("Câu hỏi rõ hơn");
    assertThat(edition.author()).isEqualTo("bich");
    assertThat(Seal.holds(list.key(), edition.sealed(), edition.signature())).isTrue();
    try (var response = server.get("/v1/packs/" + edition.hash(), counselor)) {
      assertThat(response.body().bytes()).isEqualTo(file.bytes());
      assertThat(response.header("Cache-Control")).contains("immutable");
    }
    assertThat(list(1).editions()).as("known already").isEmpty();
  }

  @Test
  void the_key_and_the_editions_outlive_the_server() throws Exception {
    published(pack("2", "a"), "n");
    var before = list(0);
    server.close();
    var again = store.packs();
    server = new RunningServer(store, store.accounts(), PackPress.closed(again));
    counselor = server.token("lan", HERE);
    assertThat(list(0)).isEqualTo(before);
  }

  @Test
  void the_same_again_is_answered_the_same_and_other_content_is_refused() throws Exception {
    var edition = published(pack("2", "a"), "một");
    assertThat(published(pack("2", "a"), "hai")).isEqualTo(edition);
    assertThat(server.problem(post(pack("2", "b"), "ba", null)))
        .isEqualTo("409 PACK_VERSION_TAKEN");
    assertThat(list(0).editions()).containsExactly(edition);
  }

  @Test
  void a_shipped_packs_version_belongs_to_its_content() throws Exception {
    assertThat(server.problem(post(pack("1", "b"), "n", null))).isEqualTo("409 PACK_VERSION_TAKEN");
  }

  @Test
  void an_older_pack_may_be_published_again_as_a_new_version() throws Exception {
    var old = published(pack("2", "a"), "n");
    published(pack("3", "b"), "n");
    var back = server.read(post(pack("2", "a"), "quay lại", "4"), Published.class).edition();
    assertThat(back.version()).isEqualTo("4");
    assertThat(back.hash()).isEqualTo(old.hash());
    assertThat(list(0).editions()).extracting(Edition::version).containsExactly("2", "3", "4");
  }

  @Test
  void faults_are_told_with_sheet_and_cell_and_nothing_is_published() throws Exception {
    var sheets = new TreeMap<>(pack("2", "a").sheets());
    sheets.put(
        "survey.csv",
        "type,name,label::Tiếng Việt (vi)\nbogus,a,b\n".getBytes(StandardCharsets.UTF_8));
    var answer = server.read(post(PackFile.ofSheets(sheets), "n", null), Published.class);
    assertThat(answer.edition()).isNull();
    assertThat(answer.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.sheet() + fault.cell()).isEqualTo("surveyA2"));
    assertThat(list(0).seq()).isZero();
  }

  @Test
  void who_may_not_publish_or_says_nothing_of_what_changed_is_refused() throws Exception {
    var message = message(pack("2", "a"), "n", null);
    assertThat(server.problem(server.post("/v1/packs", counselor, message)))
        .isEqualTo("403 NOT_PERMITTED");
    assertThat(server.problem(server.post("/v1/packs", null, message)))
        .isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    assertThat(server.problem(server.get("/v1/packs", null))).isEqualTo("401 SERVER_SIGN_IN_AGAIN");
    assertThat(server.problem(post(pack("2", "a"), "  ", null))).isEqualTo("400 MALFORMED");
    assertThat(server.problem(post(pack("2", "a"), "x".repeat(2001), null)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(post(pack("2", "a"), "n", "../3"))).isEqualTo("400 MALFORMED");
  }

  @Test
  void what_is_no_pack_is_refused_by_its_code() throws Exception {
    assertThat(
            server.problem(server.post("/v1/packs", author, "{}".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("400 MALFORMED");
    assertThat(
            server.problem(
                server.post("/v1/packs", author, server.json.bytes(new Publish("~~~", "n", null)))))
        .isEqualTo("400 MALFORMED");
    assertThat(
            server.problem(
                server.post("/v1/packs", author, new byte[Messages.MAX_PUBLISH_BYTES + 1])))
        .isEqualTo("413 TOO_LARGE");
    assertThat(server.problem(server.get("/v1/packs/nothing", counselor)))
        .isEqualTo("400 MALFORMED");
    assertThat(server.problem(server.get("/v1/packs/" + "0".repeat(64), counselor)))
        .isEqualTo("400 MALFORMED");
  }

  @Test
  void the_order_of_publishing_has_no_hole_when_many_publish_at_once() throws Exception {
    var register = store.packs();
    var account =
        new org.haidang.model.Account("bich", "Bích", org.haidang.model.Role.CONTENT_AUTHOR, "HN");
    try (var all = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        int n = i;
        all.submit(
            () ->
                register.publish(
                    pack("v" + n % 12, "a" + n % 12),
                    "thu",
                    "v" + n % 12,
                    "n",
                    account,
                    java.time.Instant.now()));
      }
    }
    assertThat(list(0).editions())
        .extracting(Edition::seq)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
  }
}
