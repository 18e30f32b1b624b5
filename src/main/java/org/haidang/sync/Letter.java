package org.haidang.sync;

import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.Json;

/** A change on its way to the server, as the outbox has it. */
public sealed interface Letter {

  /** The change's id. */
  UUID id();

  /** The change itself. */
  Change change(Json json);

  /** One that was read already. */
  record Read(Change change) implements Letter {

    @Override
    public UUID id() {
      return change.id();
    }

    @Override
    public Change change(Json json) {
      return change;
    }
  }

  /**
   * One as it was written when it was saved: it goes over the wire as it is, unread, with whatever
   * another version of the program wrote into it.
   *
   * @param json the change as JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Written(UUID id, byte[] json) implements Letter {

    @Override
    public Change change(Json reader) {
      return reader.read(json, Change.class);
    }
  }
}
