package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.TableColumnBase;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.desk.ContactIndexer;
import org.haidang.desk.Contacts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.Shipped;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.IndexEntry;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where contacts come on two lines, the list tells them apart. */
@ExtendWith(Windowed.class)
class LinesInTheListTest {

  private final ShippedLibrary both = Shipped.library();
  private final Wording wording = new Wording(Texts.load());
  private final Formats formats = new Formats(Clock.systemUTC());

  private ContactTable table(Values values) {
    return new ContactTable(wording, values, formats, new SimpleDoubleProperty(15), _ -> {});
  }

  @Test
  void each_row_names_its_line_and_gives_the_column_away_beside_an_open_record() {
    var table = table(new Values(both, formats));
    table
        .getItems()
        .setAll(List.of(row("tip-vi"), row("child-vi"), row("of-another-centre"), row(null)));
    var line = table.getColumns().get(2);
    assertThat(line.getText()).isEqualTo("Đường dây");
    assertThat(List.of(0, 1, 2, 3))
        .extracting(at -> String.valueOf(line.getCellData(at)))
        .containsExactly("Phòng, chống mua bán người", "Bảo vệ trẻ em", "of-another-centre", "");
    table.leaveOut(true, false);
    assertThat(line.isVisible()).isFalse();
    table.leaveOut(false, false);
    assertThat(line.isVisible()).isTrue();
    table.leaveOut(false, true);
    assertThat(line.isVisible()).isFalse();
  }

  @Test
  void where_there_is_one_line_no_column_speaks_of_it() {
    var table = table(new Values(new OnePack(both.current()), formats));
    assertThat(table.getColumns()).extracting(TableColumnBase::getText).doesNotContain("Đường dây");
  }

  private static Contacts.Row row(String line) {
    var entry = new IndexEntry(Instant.EPOCH, "lan", "HN", null, line, "", List.of());
    return new Contacts.Row(UUID.randomUUID(), entry, new Place.OnThisComputer());
  }

  @Test
  void an_entry_is_of_the_line_its_contact_was_taken_on() {
    var contact =
        RecordState.fresh(RecordType.CONTACT, UUID.randomUUID())
            .withBody(Body.EMPTY.with(ContactFields.PACK, "child-vi"));
    assertThat(new ContactIndexer(both).entryOf(contact).line()).isEqualTo("child-vi");
  }

  @Test
  void an_entry_of_before_there_were_lines_is_still_read() {
    var old =
        "{\"started\":\"2026-01-01T00:00:00Z\",\"counselor\":\"lan\",\"centre\":\"HN\","
            + "\"kind\":null,\"summary\":\"x\",\"words\":[]}";
    var entry =
        new Json().read(old.getBytes(java.nio.charset.StandardCharsets.UTF_8), IndexEntry.class);
    assertThat(entry.line()).isNull();
  }
}
