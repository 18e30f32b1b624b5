package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.model.Channel;
import org.haidang.sync.Messages.Publish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack from its publisher to a colleague's next call, over the real server and real stores. */
final class PackLifeTest {

  private static final String QUESTION = "Lý do gọi (một dòng)";

  private static Central central;
  private static Content content;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    central = Central.start("packlife");
    content = SharedContent.get();
  }

  @AfterAll
  static void shut() {
    central.close();
  }

  private Seat.Plan plan(String name) {
    return new Seat.Plan(folder.resolve(name), central.address, content);
  }

  /** The shipped pack's files, its version and the label of one question changed. */
  static PackFile changed(String version, String label) {
    var sheets =
        new TreeMap<>(PackFile.read(Path.of("src/main/resources/content/tip-vi")).sheets());
    edit(sheets, "settings.csv", content.library().current().version(), version);
    edit(sheets, "survey.csv", QUESTION, label);
    return PackFile.ofSheets(sheets);
  }

  private static void edit(TreeMap<String, byte[]> sheets, String name, String from, String to) {
    var text = new String(sheets.get(name), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    sheets.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  static Edition publish(Seat seat, PackFile file, String note) {
    var published =
        seat.admitted
            .server()
            .publish(new Publish(Base64.getEncoder().encodeToString(file.bytes()), note, null));
    assertThat(published.faults()).isEmpty();
    return published.edition();
  }

  @Test
  void a_published_pack_is_what_the_next_call_is_taken_in_while_an_open_draft_keeps_its_own() {
    try (var lan = Seat.take(plan("lan"), "lan");
        var hoa = Seat.take(plan("hoa"), "hoa")) {
      var shipped = lan.library.current().version();
      var under = lan.desk.answer(Channel.CALL, null);
      var news = new CopyOnWriteArrayList<PackNews.Item>();
      lan.packNews.listen(news::add);

      var edition = publish(hoa, changed("2099010101", "Nói gọn việc gì"), "Câu tóm tắt gọn hơn");
      Seat.await("the new pack", () -> lan.library.current().version().equals("2099010101"));

      var next = lan.desk.answer(Channel.CALL, null);
      assertThat(next.form().pack().version()).isEqualTo("2099010101");
      assertThat(next.form().pack().questions().map(question -> question.label().in("vi")))
          .contains("Nói gọn việc gì")
          .doesNotContain(QUESTION);
      assertThat(under.form().pack().version()).isEqualTo(shipped);
      Seat.await("the draft", () -> lan.desk.unfinished().size() == 2);
      assertThat(lan.desk.unfinished())
          .filteredOn(draft -> draft.contact().equals(under.contact()))
          .singleElement()
          .extracting(draft -> lan.desk.resume(draft).form().pack().version())
          .isEqualTo(shipped);
      Seat.await("the news", () -> news.contains(new PackNews.Item.InUse(edition)));
    }
  }
}
