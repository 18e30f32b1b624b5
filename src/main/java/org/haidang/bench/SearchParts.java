package org.haidang.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.desk.ContactIndexer;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.store.local.Filling;
import org.haidang.store.local.LocalStore;

/** The measured part of {@code bench search}, in a process of its own. */
final class SearchParts {

  private static final int LIMIT = 40;
  private static final String CENTRE = "HN";
  private static final UUID GENERATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
  private static final Instant BEGIN = Instant.parse("2024-01-01T01:00:00Z");

  /** So long is typed at each size, at most. */
  private static final long TYPING_NANOS = 40_000_000_000L;

  private final Path folder;
  private final Library library;
  private final byte[] key = "a key of thirty-two bytes, 1234!".getBytes(StandardCharsets.UTF_8);
  private long texts;

  private SearchParts(Path folder, Library library) {
    this.folder = folder;
    this.library = library;
  }

  /** How many contacts there are at each measuring: a hundredth, a tenth, all. */
  static List<Integer> sizes(int contacts) {
    var sizes = new TreeSet<Integer>();
    sizes.add(Math.max(1, contacts / 100));
    sizes.add(Math.max(1, contacts / 10));
    sizes.add(contacts);
    return List.copyOf(sizes);
  }

  static String name(int size) {
    return String.valueOf(size);
  }

  static void run(Path folder, Library library, int contacts) throws Exception {
    new SearchParts(folder, library).measure(contacts);
  }

  private void measure(int contacts) throws Exception {
    var indexer = new ContactIndexer(library);
    try (var opens = new DatabaseKey(key);
        var store =
            LocalStore.open(
                folder,
                opens,
                Filling.id(1),
                indexer,
                Clock.system(ZoneId.systemDefault()),
                new Json())) {
      var filling = new Filling(store, indexer);
      var narratives = new Narratives(111);
      var filler = new Filler(filling, number -> contact(narratives, number));
      int made = 0;
      for (int size : sizes(contacts)) {
        filler.fill(made, size, this::count);
        made = size;
        type(store, filling, size);
        Child.tell("search.index.share." + name(size), 100.0 * filling.indexBytes() / texts);
      }
    }
    Child.tellMemory();
  }

  private void count(Filling.Ready each) {
    each.state().body().fields().values().forEach(value -> texts += bytes(value));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A contact every two minutes or so. */
  private RecordState contact(Narratives narratives, int number) {
    var pack = library.current();
    var started = BEGIN.plusSeconds(number * 97L);
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, pack.id())
            .with(ContactFields.PACK_VERSION, pack.version())
            .with(ContactFields.CENTRE, CENTRE)
            .with(ContactFields.COUNSELOR, narratives.one(List.of("lan", "minh", "hoa", "mai")))
            .with(ContactFields.CHANNEL, Channel.CALL.name())
            .with(ContactFields.NUMBER, narratives.number())
            .with(ContactFields.STARTED, started.toString())
            .with(ContactFields.ENDED, started.plusSeconds(480).toString())
            .with("caller/caller_name", narratives.name())
            .with("needs/plan", narratives.story(250));
    var summary = pack.part(Parts.SUMMARY);
    body = body.with(summary.isEmpty() ? "summary" : summary.get().path(), narratives.story(950));
    for (var part : List.of(Parts.KIND, Parts.PROVINCE)) {
      var question = pack.part(part);
      if (question.isPresent()) {
        var choices = question.get().choices();
        body =
            body.with(question.get().path(), choices.get(narratives.below(choices.size())).name());
      }
    }
    var scopes = new TreeSet<>(List.of(Scopes.centre(CENTRE)));
    return new RecordState(
        RecordType.CONTACT,
        Filling.id(number + 2L),
        new Version(GENERATION, 1),
        body,
        new TreeMap<>(),
        scopes,
        false);
  }

  /** What people type, every key of it. */
  static List<String> keystrokes() {
    var asked =
        new ArrayList<>(
            List.of(
                "nguyễn thị hoa",
                "duong",
                "Đường",
                "giang thi sua",
                "mong cai",
                "bị giữ giấy tờ",
                "\"thu giay to\"",
                "tien chuoc bavet",
                "0912 345",
                "+84 36 12",
                "24/11/2026",
                "11/2026",
                "lao cai 2026",
                "quang tay lay chong",
                "nha tam lanh",
                "mẹ và con nhỏ",
                "khong co ho chieu",
                "kho",
                "tra linh nuoi",
                "khekasa",
                "vết bầm",
                "y",
                "ng",
                "myawaddy chi tieu",
                "poipet dung",
                "\"không đối đầu\"",
                "thao a pao",
                "biên phòng",
                "đánh đập",
                "phnom penh 30 trieu"));
    var names = new Narratives(7);
    for (int i = 0; i < 12; i++) {
      asked.add(names.name().toLowerCase(java.util.Locale.ROOT));
      asked.add(names.number());
    }
    var keys = new ArrayList<String>();
    for (var text : asked) {
      for (int end = 1; end <= text.length(); end++) {
        if (text.charAt(end - 1) != ' ') {
          keys.add(text.substring(0, end));
        }
      }
    }
    return keys;
  }

  private void type(LocalStore store, Filling filling, int size) throws SQLException {
    var search = store.search(new Search.Reader(CENTRE, true));
    var keys = keystrokes();
    for (var text : keys) {
      search.ask(Question.of(text, LIMIT), () -> false);
    }
    var times = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    try (var connection = Bare.sqlite(filling.file(folder), key)) {
      ask(connection, filling, keys.getFirst());
      long begun = System.nanoTime();
      for (var text : keys) {
        if (System.nanoTime() - begun > TYPING_NANOS) {
          break;
        }
        bare.add(ask(connection, filling, text));
        long at = System.nanoTime();
        search.ask(Question.of(text, LIMIT), () -> false);
        times.add(Figure.millisSince(at));
      }
    }
    tell("p99", size, times, bare, 0.99);
    tell("p50", size, times, bare, 0.5);
  }

  private static void tell(
      String name, int size, List<Double> times, List<Double> bare, double share) {
    var figure = "search.keystroke." + name + "." + name(size);
    Child.tell(figure, Figure.percentile(array(times), share));
    Child.tell(figure + ".raw", Figure.percentile(array(bare), share));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The bare query: the same terms, the newest rows with what a list shows. */
  private static double ask(Connection connection, Filling filling, String text)
      throws SQLException {
    var expression = filling.expression(text);
    long at = System.nanoTime();
    if (!expression.isEmpty()) {
      try (var query =
          connection.prepareStatement(
              "select r.id, r.entry, r.base from search s join record r on r.n = s.rowid"
                  + " where search match ? order by s.rowid desc limit ?")) {
        query.setString(1, expression);
        query.setInt(2, LIMIT);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            rows.getBytes(1);
            rows.getBytes(2);
            rows.getBytes(3);
          }
        }
      }
    }
    return Figure.millisSince(at);
  }
}
