package org.haidang.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.duties.HandoverLine;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/**
 * What the calls of a counselor leave to the next shift: reports that are not saved, and contacts
 * of the shift in which somebody was in danger. Thread-safe; blocks on the disk.
 */
public final class ShiftCalls implements HandoverLine.Source {

  private static final String YES = "yes";

  /** A centre takes fewer in the longest shift. */
  private static final int MOST = 500;

  private final Contacts contacts;
  private final Drafts drafts;
  private final Library library;
  private final ContactIndexer indexer;
  private final String login;

  /** The calls of {@code login}, read by the packs of {@code library}. */
  public ShiftCalls(Contacts contacts, Drafts drafts, Library library, String login) {
    this.contacts = contacts;
    this.drafts = drafts;
    this.library = library;
    this.indexer = new ContactIndexer(library);
    this.login = login;
  }

  @Override
  public List<HandoverLine.Found> found(Instant since, Instant now) {
    var found = new ArrayList<HandoverLine.Found>();
    for (var draft : drafts.of(login)) {
      if (DeskFields.isMoved(draft)) {
        // It goes on at another computer; what stayed here is no report.
        continue;
      }
      found.add(
          line(
              dangerous(draft.body()) ? HandoverLine.What.DANGER : HandoverLine.What.OPEN_REPORT,
              draft.contact(),
              draft.body()));
    }
    contacts.find("", MOST).stream()
        .filter(row -> row.entry().counselor().equals(login))
        .filter(row -> !row.entry().started().isBefore(since))
        .flatMap(row -> contacts.open(row.id()).stream())
        .filter(opened -> dangerous(opened.state().body()))
        .map(opened -> line(HandoverLine.What.DANGER, opened.state().id(), opened.state().body()))
        .forEach(found::add);
    return found;
  }

  private HandoverLine.Found line(HandoverLine.What what, UUID contact, Body body) {
    var entry = indexer.entryOf(RecordState.fresh(RecordType.CONTACT, contact).withBody(body));
    return new HandoverLine.Found(
        what, RecordType.CONTACT, contact, entry.started(), entry.summary());
  }

  /** Somebody is in danger, or the alarm was raised and somebody was rung. */
  private boolean dangerous(Body body) {
    return library
        .packOf(body)
        .filter(
            pack ->
                ContactIndexer.listed(pack, Parts.DANGER, body).filter(YES::equals).isPresent()
                    || ContactIndexer.listed(pack, Parts.RUNG_NUMBER, body).isPresent())
        .isPresent();
  }
}
