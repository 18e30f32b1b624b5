package org.haidang.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;

/** Reads and writes the fields that the desk itself keeps in a contact's body. */
final class DeskFields {

  /** In a draft alone: it was laid aside by its counselor, not cut off. */
  private static final String PARKED = "_parked";

  private DeskFields() {}

  static Instant started(Body body) {
    var text = body.get(ContactFields.STARTED);
    try {
      return text == null ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  static Channel channel(Body body) {
    var name = body.get(ContactFields.CHANNEL);
    for (var channel : Channel.values()) {
      if (channel.name().equals(name)) {
        return channel;
      }
    }
    return Channel.CALL;
  }

  static Draft parked(Draft draft) {
    return withBody(draft, draft.body().with(PARKED, "1"));
  }

  static boolean isParked(Draft draft) {
    return draft.body().get(PARKED) != null;
  }

  static Draft unparked(Draft draft) {
    return withBody(draft, draft.body().with(PARKED, null));
  }

  /** The body without any answer. */
  static Body alone(Body body) {
    var fields = new TreeMap<>(body.fields());
    fields.keySet().removeIf(path -> !path.startsWith("_"));
    return new Body(fields);
  }

  private static Draft withBody(Draft draft, Body body) {
    return new Draft(
        draft.contact(),
        draft.login(),
        body,
        draft.focus(),
        draft.caret(),
        draft.step(),
        draft.touched());
  }
}
