package org.haidang.boot;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.desk.CentreContacts;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.HtcdsExporting;
import org.haidang.desk.Recognising;
import org.haidang.desk.SpokenOf;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.FindingElsewhere;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.Persons;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.contacts.ContactsFeature;
import org.haidang.ui.desk.erasing.ErasingFeature;
import org.haidang.ui.desk.erasing.ErasingViewModel;
import org.haidang.ui.desk.national.NationalFeature;
import org.haidang.ui.desk.none.NothingFeature;
import org.haidang.ui.desk.referrals.ReferralsFeature;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Subject;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.content.ContentFeature;
import org.haidang.ui.settings.content.ContentParts;
import org.haidang.ui.supervision.asked.AskedFeature;
import org.haidang.ui.supervision.seals.SealsFeature;
import org.haidang.ui.supervision.seals.SealsViewModel;

/** The places of one shift, by what its account may do. To be used on the FX thread. */
final class PlacesHere {

  private final AccessRules rules;
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
  private final TrailsHere trails;

  PlacesHere(
      AccessRules rules,
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
    this.rules = rules;
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
    this.trails = new TrailsHere(rules, admitted, background, messages, wording, clock);
  }

  /**
   * In the order of the navigation.
   *
   * @param runOut whether the account's days without the server are over: then it takes calls and
   *     reads nothing
   */
  List<Feature> all(boolean runOut) {
    if (runOut) {
      return List.of(newCallsOnly());
    }
    var account = admitted.account();
    var packsFeature = contentFeature();
    if (!rules.permits(account, Permission.CONTACT_READ)) {
      return withoutContacts(packsFeature);
    }
    var own = new CentreContacts(store.contacts(), account.centre());
    var looks = new Looks(store.audit(), Ids.timeOrdered(), clock, account.login());
    var asking = new AskingElsewhere(admitted.server(), looks, rules, account);
    var contacts =
        new ContactsFeature(
            own,
            library,
            background,
            Later.onScreen(),
            messages,
            wording,
            new Formats(clock),
            looks,
            rules.permits(account, Permission.PERSONAL_READ),
            new HtcdsExporting(own, library, looks, rules, account, new Json()),
            null,
            store.search(
                new Search.Reader(
                    account.centre(), rules.permits(account, Permission.PERSONAL_READ))),
            new FindingElsewhere(admitted.server().finding(), store.register(), asking));
    var files =
        new FileDesk(
            new AttachmentsHere(store.attachments(), line.attachments()),
            looks,
            rules.permits(account, Permission.PERSONAL_READ),
            rules.permits(account, Permission.EXPORT),
            background,
            messages);
    contacts.showFiles(files);
    contacts.tellWhere(where());
    contacts.finalise(finals(), background, messages);
    if (!rules.permits(account, Permission.CONTACT_WRITE)) {
      return List.of(contacts, packsFeature);
    }
    var conflicts = ConflictsHere.of(store, admitted, rules, clock);
    var duties = DutiesHere.of(store, admitted, own, library, conflicts.desk(), clock);
    var features = new ArrayList<Feature>();
    var calls = calls();
    features.add(calls.over(calls.desk(own), own, duties, recognising(looks), files));
    features.add(contacts);
    var people =
        PeopleHere.of(store, admitted, library, looks, rules, clock, disk)
            .feature(background, messages, wording, clock);
    people.tellWhere(where());
    features.add(people);
    var referrals =
        new ReferralsFeature(
            ReferralsHere.of(store, admitted, library, content.forms()::open, looks, rules, clock),
            background,
            messages,
            wording);
    referrals.tellWhere(where());
    features.add(referrals);
    var due =
        DutiesHere.screen(
            duties,
            store,
            admitted,
            library,
            looks,
            rules.permits(account, Permission.FLAGS_LISTED),
            clock,
            background,
            messages,
            wording);
    due.tellWhere(where());
    features.add(due);
    features.add(
        AgenciesHere.of(store, admitted, library, rules, clock)
            .feature(background, messages, wording, clock));
    features.add(
        new NationalFeature(
            new KnownElsewhere(store.nationalIndex()),
            asking,
            library,
            background,
            messages,
            wording,
            new Formats(clock)));
    features.add(packsFeature);
    features.add(
        conflicts.feature(
            library,
            content.forms()::open,
            looks,
            rules.permits(account, Permission.PERSONAL_READ),
            background,
            messages,
            wording,
            clock));
    features.add(line.mirrors().screen(rules, library, looks, background, messages, wording));
    if (rules.permits(account, Permission.ERASE)) {
      features.add(
          new ErasingFeature(
              new ErasingViewModel(
                  admitted.server().erasures(), this::subject, background, messages),
              wording,
              new Formats(clock)));
    }
    if (rules.permits(account, Permission.CONTENT_PREVIEW)) {
      features.add(new AskedFeature(own, background, messages, wording, clock));
    }
    if (rules.permits(account, Permission.HEALTH_READ)) {
      features.add(HealthHere.of(rules, admitted, background, messages, wording, clock));
    }
    if (rules.permits(account, Permission.SEAL)) {
      features.add(
          new SealsFeature(
              new SealsViewModel(admitted.server().seals(), this::subject, background, messages),
              library,
              wording,
              new Formats(clock)));
    }
    features.addAll(trails.all());
    return features;
  }

  private FinalDesk finals() {
    var pen = new Pen(Ids.timeOrdered(), clock, admitted.account(), admitted.workstation());
    return new FinalDesk(store.register(), pen, rules);
  }

  private List<Feature> withoutContacts(ContentFeature packsFeature) {
    var features = new ArrayList<Feature>();
    if (rules.permits(admitted.account(), Permission.HEALTH_READ)) {
      features.add(HealthHere.of(rules, admitted, background, messages, wording, clock));
    }
    if (rules.permits(admitted.account(), Permission.CONTENT_PREVIEW)) {
      features.add(packsFeature);
    }
    features.addAll(trails.all());
    if (features.isEmpty()) {
      features.add(new NothingFeature(wording));
    }
    return features;
  }

  /** A line of its own for each place: a record stands in one at a time. */
  private WhereLine where() {
    return new WhereLine(
        wording,
        new Formats(clock),
        background,
        admitted.server().heart()::where,
        record -> store.register().open(record).map(Register.Opened::place));
  }

  /**
   * The call desk over nothing that was there before; who takes no calls is told that there is
   * none.
   */
  private Feature newCallsOnly() {
    return rules.permits(admitted.account(), Permission.CONTACT_WRITE)
        ? calls().newOnly()
        : new NothingFeature(wording);
  }

  private CallsHere calls() {
    return new CallsHere(
        admitted,
        content,
        library,
        store,
        line,
        disk,
        remembered,
        clock,
        background,
        wording,
        messages);
  }

  private Optional<Subject> subject(UUID record) {
    var indexer = Kinds.indexer(library);
    return store
        .register()
        .open(record)
        .map(Register.Opened::state)
        .map(
            state -> {
              var entry = indexer.entryOf(state);
              return new Subject(record, state.type(), entry.started(), entry.summary());
            });
  }

  private Recognising recognising(Looks looks) {
    var pen = new Pen(Ids.timeOrdered(), clock, admitted.account(), admitted.workstation());
    return new Recognising(
        store.register(),
        new SpokenOf(library, clock.getZone()),
        new Persons(store.register(), pen, clock),
        looks,
        clock,
        new SecureRandom(),
        new KnownElsewhere(store.nationalIndex()));
  }

  private ContentFeature contentFeature() {
    var account = admitted.account();
    var feature =
        new ContentFeature(
            new ContentParts(
                library,
                store.packs(),
                content.reader(),
                content.forms()::open,
                admitted.server(),
                line.packs()::wake),
            background,
            Later.onScreen(),
            messages,
            wording,
            clock,
            rules.permits(account, Permission.CONTENT_PREVIEW),
            rules.permits(account, Permission.CONTENT_PUBLISH));
    new PackMessages(library, store, account.login(), background, messages)
        .listen(line.packNews(), feature::refresh);
    return feature;
  }
}
