package org.haidang.ui.desk.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.haidang.fakes.OnePack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

/** Whose a record is stands beside a disagreement by name, not by login and code. */
class FieldNamesTest {

  private final Wording wording = new Wording(Texts.load());
  private final Fields fields =
      new Fields(new OnePack(WrittenApart.SHIPPED.pack()), wording, new Formats(Clock.systemUTC()));

  private String words(RecordType type, String path, String raw) {
    return fields.of(type, Body.EMPTY, path).words().apply(raw);
  }

  @Test
  void colleagues_and_centres_are_told_by_name() {
    wording
        .names()
        .know(
            login -> Optional.of("Trần Thị Lan").filter(_ -> login.equals("lan")),
            _ -> Optional.empty());

    assertThat(words(RecordType.CONTACT, ContactFields.COUNSELOR, "lan")).isEqualTo("Trần Thị Lan");
    assertThat(words(RecordType.CONTACT, ContactFields.CENTRE, "HN")).isEqualTo("111 Hà Nội");
    assertThat(words(RecordType.CASE, RecordFields.WHO, "lan")).isEqualTo("Trần Thị Lan");
    assertThat(words(RecordType.PERSON, RecordFields.CENTRE, "DN")).contains("Đà Nẵng");
    assertThat(words(RecordType.FOLLOW_UP, RecordFields.AUTHOR, "minh")).isEqualTo("minh");
  }
}
