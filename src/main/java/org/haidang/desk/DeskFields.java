package org.haidang.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import org.haidang.content.FormSession;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.OpenReason;

/** Reads and writes the fields that the desk itself keeps in a contact's body. */
final class DeskFields {

  /** In a draft alone: it was laid aside by its counselor, not cut off. */
  private static final String PARKED = "_parked";

  /** In a draft alone: the call went on at another computer; this is what stayed behind. */
  private static final String MOVED = "_moved";

  private DeskFields() {}

  static Instant started(Body body) {
    return Objects.requireNonNullElse(body.moment(ContactFields.STARTED), Instant.EPOCH);
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

  /** {@code draft} as the counselor {@code to} has it, who was given it by {@code from}. */
  static Draft given(Draft draft, String from, String to, Instant at) {
    var body =
        draft
            .body()
            .with(ContactFields.COUNSELOR, to)
            .with(ContactFields.GIVEN_BY + from, at.toString());
    return new Draft(draft.contact(), to, body, draft.focus(), draft.caret(), draft.step(), at);
  }

  /** The answers of {@code answers} with the desk's own fields of {@code desk}. */
  static Body joined(Body answers, Body desk) {
    var fields = new TreeMap<>(answers.fields());
    fields.keySet().removeIf(path -> path.startsWith("_"));
    fields.putAll(desk.fields());
    return new Body(fields);
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

  static Draft moved(Draft draft) {
    return withBody(draft, draft.body().with(MOVED, "1"));
  }

  static boolean isMoved(Draft draft) {
    return draft.body().get(MOVED) != null;
  }

  /** The body without what is of the draft alone. */
  static Body plain(Body body) {
    return body.with(PARKED, null).with(MOVED, null);
  }

  /**
   * The desk's fields once the form has changed: a reason for leaving a question open goes with the
   * answer, or with the entry of a repeat it stood in.
   */
  static Body answered(Body desk, FormSession form) {
    var fields = new TreeMap<>(desk.fields());
    fields
        .entrySet()
        .removeIf(
            field ->
                field.getKey().startsWith(ContactFields.WHY)
                    && !field.getValue().equals(OpenReason.AS_TOLD.stored())
                    && form.value(field.getKey().substring(ContactFields.WHY.length())) != null);
    return fields.size() == desk.fields().size() ? desk : new Body(fields);
  }

  /** The body without what the desk wrote. */
  static Body answers(Body body) {
    var fields = new TreeMap<>(body.fields());
    fields.keySet().removeIf(path -> path.startsWith("_"));
    return new Body(fields);
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
