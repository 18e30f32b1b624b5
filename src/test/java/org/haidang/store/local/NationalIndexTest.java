package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Fingerprints;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.NationalIndex.Knows;
import org.haidang.people.NationalKeys;
import org.haidang.people.PersonFields;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.Matters;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Admission;
import org.haidang.sync.Cursor;
import org.haidang.sync.IndexServer;
import org.haidang.sync.IndexSync;
import org.haidang.sync.KnownBy;
import org.haidang.sync.Messages.IndexItem;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.Messages.IndexPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation recognises whom another centre knows, and learns nothing else of them. */
class NationalIndexTest {

  /** Persons by their names and numbers, contacts by their number. */
  private static final class Keys implements KnownBy {
    private final String formula;

    Keys(String formula) {
      this.formula = formula;
    }

    @Override
    public String formula() {
      return formula;
    }

    @Override
    public List<String> keys(RecordState record) {
      if ("broken".equals(record.body().get("x"))) {
        throw new IllegalStateException();
      }
      return NationalKeys.ofPerson(record.body());
    }
  }

  /** The line to the server, which can be cut. */
  private final class Line implements IndexServer {
    private boolean cut;
    private int pages;

    @Override
    public IndexKey indexKey() {
      hold();
      return new IndexKey(Base64.getEncoder().encodeToString(server.national().key()));
    }

    @Override
    public IndexPage index(UUID generation, long since) {
      hold();
      pages++;
      return server.national().page(generation, since, 2);
    }

    private void hold() {
      if (cut) {
        throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
      }
    }
  }

  @TempDir Path folder;
  private DatabaseAddress address;
  private CentralStore server;
  private Matters anGiang;
  private LocalStore here;
  private final Line line = new Line();

  @BeforeEach
  void open() {
    address = TestDatabase.prepared("national");
    server = central("1");
    anGiang = new Matters(server, address, "AG");
    here = Stores.open(folder);
  }

  @AfterEach
  void close() {
    here.close();
    server.close();
  }

  private CentralStore central(String formula) {
    return CentralStore.open(
        address,
        TestDatabase.secret(),
        Ids.timeOrdered(),
        new Json(),
        new Admission(new AccessRules()),
        new Keys(formula),
        new BasicIndexer());
  }

  private void fetch() {
    new IndexSync(line, here.indexShelf(), new Random(1)).fetch();
  }

  private KnownElsewhere.Answer known(String name, String number) {
    return new KnownElsewhere(here.nationalIndex()).of(List.of(name), List.of(number));
  }

  private static Body named(String name, String number) {
    var one = PersonFields.entry(PersonFields.NAMES, new UUID(0, 1));
    var two = PersonFields.entry(PersonFields.PHONES, new UUID(0, 2));
    return Body.EMPTY
        .with(one, "1")
        .with(one + "/" + PersonFields.NAME_TEXT, name)
        .with(two, "1")
        .with(two + "/" + PersonFields.PHONE_NUMBER, number);
  }

  private long rows(String table) {
    return here.database()
        .read(h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  @Test
  void somebody_of_another_centre_is_known_by_name_or_number_without_a_line() {
    anGiang.make(RecordType.PERSON, named("Lò Thị Mai", "0912 345 678"));
    anGiang.make(RecordType.PERSON, named("Lò Mai", "0987 654 321"));
    new Matters(server, address, "DN").make(RecordType.PERSON, named("Vi Văn Tám", "+84912345678"));
    assertThat(known("Mai Lò", "").ready()).isFalse();

    fetch();
    line.cut = true;

    var answer = known("MAI LÒ", "0912.345.678");
    assertThat(answer.places()).containsExactly(new Knows("AG", 2, 0), new Knows("DN", 1, 0));
    assertThat(answer.prints()).hasSize(2);
    assertThat(answer.count()).isEqualTo(3);
    var nobody = known("Lò Thị Lan", "0911 111 111");
    assertThat(nobody.ready()).isTrue();
    assertThat(nobody.places()).isEmpty();
    assertThat(nobody.prints()).isEmpty();
    assertThat(line.pages).as("two at a time").isEqualTo(2);
    assertThatThrownBy(this::fetch).isInstanceOf(HaidangException.class);
  }

  @Test
  void what_is_on_this_computer_is_not_told_as_known_elsewhere() {
    var person = anGiang.make(RecordType.PERSON, named("Lò Thị Mai", "0912 345 678"));
    fetch();
    var whole = server.read(Cursor.START, anGiang.scopes(), null, 10).items().getFirst();
    assertThat(known("Lò Mai", "").places()).hasSize(1);
    here.replica().apply(Samples.page(1, Samples.whole(whole.whole())));
    assertThat(here.register().open(person)).isPresent();
    assertThat(known("Lò Mai", "").places()).isEmpty();
  }

  @Test
  void a_changed_name_is_known_by_the_new_one_only_and_a_merged_person_counts_once() {
    var person = anGiang.make(RecordType.PERSON, named("Lò Thị Mai", "0912 345 678"));
    var other = anGiang.make(RecordType.PERSON, named("Lò Mai", "0987 654 321"));
    fetch();
    var name =
        PersonFields.entry(PersonFields.NAMES, new UUID(0, 1)) + "/" + PersonFields.NAME_TEXT;
    anGiang.set(RecordType.PERSON, person, name, "Lò Thị Mơ");
    fetch();
    assertThat(known("Lò Mai", "").places()).containsExactly(new Knows("AG", 1, 0));
    assertThat(known("Lò Mơ", "").places()).containsExactly(new Knows("AG", 1, 0));

    anGiang.set(RecordType.PERSON, other, PersonFields.MERGED_INTO, person.toString());
    fetch();
    assertThat(known("Lò Mai", "0912345678").places()).containsExactly(new Knows("AG", 1, 0));

    anGiang.set(RecordType.PERSON, person, name, null);
    anGiang.set(
        RecordType.PERSON,
        person,
        PersonFields.entry(PersonFields.PHONES, new UUID(0, 2)) + "/" + PersonFields.PHONE_NUMBER,
        null);
    fetch();
    assertThat(known("Lò Mơ", "").places()).isEmpty();
    assertThat(rows("known")).as("nothing is left of one that is known by nothing").isOne();
    assertThat(rows("fingerprint")).isEqualTo(2);
    assertThat(anGiang.count("select count(*) from fingerprint where record = ?", person)).isZero();
  }

  @Test
  void a_record_whose_keys_cannot_be_made_is_taken_in_all_the_same() {
    var odd = anGiang.make(RecordType.PERSON, named("Lò Mai", "0912345678").with("x", "broken"));
    assertThat(anGiang.count("select count(*) from record where id = ?", odd)).isOne();
    fetch();
    assertThat(known("Lò Mai", "").places()).isEmpty();
  }

  @Test
  void another_way_of_making_keys_reads_all_records_again_once() {
    server.close();
    server =
        CentralStore.open(
            address,
            TestDatabase.secret(),
            Ids.timeOrdered(),
            new Json(),
            new Admission(new AccessRules()),
            KnownBy.NOTHING,
            new BasicIndexer());
    new Matters(server, address, "AG").make(RecordType.PERSON, named("Lò Mai", "0912345678"));
    // Waits until it has read what was pushed: else the next program reads it in its own way.
    server.national().page(null, 0, 1);
    server.close();
    server = central("2");
    fetch();
    assertThat(known("Lò Mai", "").places()).isEmpty();

    server.reprint();
    fetch();
    assertThat(known("Lò Mai", "").places()).containsExactly(new Knows("AG", 1, 0));
    var at = here.indexShelf().mark();
    server.reprint();
    fetch();
    assertThat(here.indexShelf().mark()).isEqualTo(at);
  }

  @Test
  void a_server_with_another_key_is_begun_anew() {
    anGiang.make(RecordType.PERSON, named("Lò Mai", "0912345678"));
    fetch();
    server.close();
    address = TestDatabase.prepared("national_other");
    server = central("1");
    new Matters(server, address, "DN").make(RecordType.PERSON, named("Vi Tám", "0987654321"));

    fetch();
    assertThat(known("Lò Mai", "").places()).isEmpty();
    assertThat(known("Vi Tám", "").places()).containsExactly(new Knows("DN", 1, 0));
  }

  @Test
  void a_fingerprint_takes_little_room() {
    assertThat(bytesEach(10_000)).isLessThan(100);
  }

  @Test
  @Tag("long")
  void a_million_fingerprints_take_less_than_a_hundred_megabytes_and_are_asked_at_once() {
    assertThat(bytesEach(500_000)).isLessThan(100);
    known("Lò Thị Mai", "0912 345 678");
    long began = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThat(known("Lò Thị Mai", "0912 345 678").places()).isEmpty();
    }
    double each = (System.nanoTime() - began) / 100 / 1e6;
    System.out.printf("national.index.asked = %.2f ms%n", each);
    assertThat(each).isLessThan(16);
  }

  /** What a fingerprint takes on the disk, with its share of its record, when there are so many. */
  private double bytesEach(int records) {
    var random = new Random(1);
    long before = size();
    here.indexShelf().begin(new byte[Fingerprints.KEY_BYTES]);
    int page = 2_500;
    for (int from = 0; from < records; from += page) {
      var items = new ArrayList<IndexItem>();
      for (int i = 0; i < page; i++) {
        var prints = new byte[2 * Fingerprints.BYTES];
        random.nextBytes(prints);
        items.add(
            new IndexItem(
                new UUID(random.nextLong(), random.nextLong()),
                RecordType.PERSON,
                "AG",
                null,
                Base64.getEncoder().encodeToString(prints)));
      }
      here.indexShelf().take(new IndexPage(new UUID(0, 1), "1", items, from + page, false));
    }
    double each = (size() - before) / (records * 2.0);
    assertThat(rows("fingerprint")).isEqualTo(records * 2L);
    System.out.printf("national.index.bytes = %.0f of %,d%n", each, records * 2);
    return each;
  }

  private long size() {
    return here.database()
        .read(
            h ->
                h.createQuery(
                        "select (select page_count from pragma_page_count())"
                            + " * (select page_size from pragma_page_size())")
                    .mapTo(Long.class)
                    .one());
  }
}
