package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.haidang.access.Audit;
import org.haidang.access.AuditContract;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAuditTest extends AuditContract {

  private static final UUID CONTACT = UUID.fromString("0190a000-0000-7000-8000-000000000001");

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Audit audit() {
    return store.audit();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail set head = '{}'",
        "update trail set words = 'another reason'",
        "update trail set salt = '00'",
        "update or replace trail set seq = 2",
        "delete from trail",
        "insert or replace into trail (seq, id, before, head, pledge, seal)"
            + " select seq, id, before, '{}', pledge, seal from trail"
      })
  void the_database_itself_refuses_to_change_or_delete_an_entry(String statement) {
    var look = look(CONTACT, "lan");
    audit().note(look);

    assertThatThrownBy(() -> store.database().write(h -> h.execute(statement)))
        .isInstanceOf(HaidangException.class);
    assertThat(audit().looksAt(CONTACT)).containsExactly(look);
  }

  @Test
  void entries_outlive_the_program() {
    var look = look(CONTACT, "lan");
    audit().note(look);
    store.close();
    store = Stores.open(folder);

    assertThat(audit().looksAt(CONTACT)).containsExactly(look);
  }
}
