package org.haidang.boot;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.content.paper.PaperForm;
import org.haidang.desk.CallDesk;
import org.haidang.desk.CentreContacts;
import org.haidang.desk.Contacts;
import org.haidang.desk.NewContactsOnly;
import org.haidang.desk.Recognising;
import org.haidang.duties.Duties;
import org.haidang.platform.Ids;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.call.CallDeskFeature;
import org.haidang.ui.desk.call.CallDeskViewModel;
import org.haidang.ui.desk.call.CallFiles;
import org.haidang.ui.desk.call.Company;
import org.haidang.ui.desk.call.PaperViewModel;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** The call desk of one shift. To be used on the FX thread. */
final class CallsHere {

  private final Entrance.Admitted admitted;
  private final Content content;
  private final GrowingLibrary library;
  private final LocalStore store;
  private final ToTheServer line;
  private final ScheduledExecutorService disk;
  private final Remembered remembered;
  private final Clock clock;
  private final Background background;
  private final Wording wording;
  private final Messages messages;

  CallsHere(
      Entrance.Admitted admitted,
      Content content,
      GrowingLibrary library,
      LocalStore store,
      ToTheServer line,
      ScheduledExecutorService disk,
      Remembered remembered,
      Clock clock,
      Background background,
      Wording wording,
      Messages messages) {
    this.admitted = admitted;
    this.content = content;
    this.library = library;
    this.store = store;
    this.line = line;
    this.disk = disk;
    this.remembered = remembered;
    this.clock = clock;
    this.background = background;
    this.wording = wording;
    this.messages = messages;
  }

  /** Of {@code desk} over the contacts {@code own}, with all that is known of who calls. */
  CallDeskFeature over(
      CallDesk desk, CentreContacts own, Duties duties, Recognising recognising, FileDesk files) {
    var calls =
        new CallDeskViewModel(
            desk,
            own,
            duties,
            recognising,
            wording,
            background,
            messages,
            clock,
            remembered.lastLine(),
            new Company(line.mirrors().mirrors(), line.mirrors().colleagues()));
    CallFiles.attach(calls, files);
    return feature(calls);
  }

  /** Over nothing that was there before. */
  CallDeskFeature newOnly() {
    var centre = admitted.account().centre();
    var contacts = new NewContactsOnly(new CentreContacts(store.contacts(), centre));
    return feature(
        new CallDeskViewModel(
            desk(contacts),
            contacts,
            null,
            null,
            wording,
            background,
            messages,
            clock,
            remembered.lastLine(),
            Company.NONE));
  }

  /** The desk at which calls are written into {@code contacts}. */
  CallDesk desk(Contacts contacts) {
    return new CallDesk(
        contacts,
        line.mirrors().drafts(),
        library,
        content.forms()::open,
        clock,
        Ids.timeOrdered(),
        admitted.account(),
        admitted.workstation(),
        store.audit(),
        disk);
  }

  private CallDeskFeature feature(CallDeskViewModel calls) {
    var paper = new PaperViewModel(PaperForm::print, wording, background, messages);
    return new CallDeskFeature(calls, paper, wording, clock, remembered.scriptShare());
  }
}
