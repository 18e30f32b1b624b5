package org.haidang.desk;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.haidang.content.FormOpener;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/** Opens calls in the forms of their packs. Thread-safe; blocks for tens of milliseconds. */
final class CallOpening {

  private final Drafts drafts;
  private final FormOpener forms;
  private final CallWriter writer;
  private final ScheduledExecutorService disk;

  /**
   * @param disk writes drafts and saves; of one thread
   */
  CallOpening(Drafts drafts, FormOpener forms, CallWriter writer, ScheduledExecutorService disk) {
    this.drafts = drafts;
    this.forms = forms;
    this.writer = writer;
    this.disk = disk;
  }

  /** What a contact of {@code account} holds before anything is typed. */
  static Body blank(
      Account account, Pack pack, Channel channel, @Nullable String number, Instant began) {
    return Body.EMPTY
        .with(ContactFields.PACK, pack.id())
        .with(ContactFields.PACK_VERSION, pack.version())
        .with(ContactFields.CENTRE, account.centre())
        .with(ContactFields.COUNSELOR, account.login())
        .with(ContactFields.CHANNEL, channel.name())
        .with(ContactFields.NUMBER, number == null ? null : Telephone.tidy(number))
        .with(ContactFields.STARTED, began.toString());
  }

  /** Begins a contact in {@code pack} from {@code body}; its draft is kept from this moment. */
  Call begin(UUID contact, Pack pack, Body body) {
    drafts.begin(contact);
    var draft = writer.draft(contact, body, null, 0, "");
    var form = opened(pack, body);
    var blank = form.draft();
    dateLate(form, body);
    return new Call(writer, new DraftKeeper(drafts, disk), draft, form, blank);
  }

  /** Goes on with what {@code draft} holds, in the form of {@code pack}. */
  Call resumed(Draft draft, Pack pack) {
    var going = DeskFields.unparked(draft);
    var blank = opened(pack, DeskFields.alone(going.body())).draft();
    return new Call(
        writer, new DraftKeeper(drafts, disk), going, opened(pack, going.body()), blank);
  }

  private FormSession opened(Pack pack, Body body) {
    return forms.open(pack, body, writer.occasion(pack.id()));
  }

  /** A form that asks for the day is given the real one of a record taken on paper. */
  private void dateLate(FormSession form, Body body) {
    if (body.get(ContactFields.TYPED_IN) != null) {
      var day = DeskFields.started(body).atZone(writer.clock().getZone()).toLocalDate();
      form.pack().part(Parts.DATE).ifPresent(question -> form.set(question.path(), day.toString()));
    }
  }
}
