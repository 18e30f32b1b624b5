package org.haidang.boot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.records.Register;
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
import org.jspecify.annotations.Nullable;

/** The places of one shift, by what its account may do. To be used on the FX thread. */
final class PlacesHere {

  private final @Nullable WorkHere work;
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

  /**
   * The places of whoever was let in.
   *
   * @param work null for an account that reads no contacts
   */
  PlacesHere(
      @Nullable WorkHere work,
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
    this.work = work;
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
   * In the order of the navigation, each to be made in a turn of its own: made in one piece they
   * hold the FX thread for half a second.
   *
   * @param runOut whether the account's days without the server are over: then it takes calls and
   *     reads nothing
   */
  List<Supplier<List<Feature>>> turns(boolean runOut) {
    if (runOut) {
      return List.of(() -> List.of(newCallsOnly()));
    }
    var here = work;
    if (here == null) {
      return List.of(this::withoutContacts);
    }
    var account = admitted.account();
    var files =
        new FileDesk(
            new AttachmentsHere(store.attachments(), line.attachments()),
            here.looks(),
            rules.permits(account, Permission.PERSONAL_READ),
            rules.permits(account, Permission.EXPORT),
            background,
            messages);
    if (!rules.permits(account, Permission.CONTACT_WRITE)) {
      return List.of(() -> List.of(contacts(here, files)), () -> List.of(contentFeature()));
    }
    var turns = new ArrayList<Supplier<Feature>>();
    turns.add(() -> calls(here, files));
    turns.add(() -> contacts(here, files));
    turns.add(() -> people(here));
    turns.add(() -> referrals(here));
    turns.add(() -> due(here));
    turns.add(() -> here.agencies().feature(background, messages, wording, clock));
    turns.add(() -> elsewhere(here));
    turns.add(this::contentFeature);
    turns.add(() -> conflicts(here));
    turns.add(
        () -> line.mirrors().screen(rules, library, here.looks(), background, messages, wording));
    if (rules.permits(account, Permission.ERASE)) {
      turns.add(this::erasing);
    }
    if (rules.permits(account, Permission.CONTENT_PREVIEW)) {
      turns.add(() -> new AskedFeature(here.own(), background, messages, wording, clock));
    }
    if (rules.permits(account, Permission.HEALTH_READ)) {
      turns.add(this::health);
    }
    if (rules.permits(account, Permission.SEAL)) {
      turns.add(this::seals);
    }
    var all = new ArrayList<Supplier<List<Feature>>>();
    turns.forEach(turn -> all.add(() -> List.of(turn.get())));
    all.add(trails::all);
    return all;
  }

  private Feature calls(WorkHere here, FileDesk files) {
    return calls().over(here.desk(), here.own(), here.duties(), here.recognising(), files);
  }

  private Feature contacts(WorkHere here, FileDesk files) {
    var contacts =
        new ContactsFeature(
            here.own(),
            library,
            background,
            Later.onScreen(),
            messages,
            wording,
            new Formats(clock),
            here.looks(),
            rules.permits(admitted.account(), Permission.PERSONAL_READ),
            here.exporting(),
            null,
            here.search(),
            here.finding());
    contacts.showFiles(files);
    contacts.tellWhere(where());
    contacts.finalise(here.finals(), background, messages);
    return contacts;
  }

  private Feature people(WorkHere here) {
    var people = here.people().feature(background, messages, wording, clock);
    people.tellWhere(where());
    return people;
  }

  private Feature referrals(WorkHere here) {
    var referrals = new ReferralsFeature(here.referrals(), background, messages, wording);
    referrals.tellWhere(where());
    return referrals;
  }

  private Feature due(WorkHere here) {
    var due =
        DutiesHere.screen(
            here.duties(),
            store,
            admitted,
            library,
            here.looks(),
            rules.permits(admitted.account(), Permission.FLAGS_LISTED),
            clock,
            background,
            messages,
            wording);
    due.tellWhere(where());
    return due;
  }

  private Feature elsewhere(WorkHere here) {
    return new NationalFeature(
        here.known(), here.asking(), library, background, messages, wording, new Formats(clock));
  }

  private Feature conflicts(WorkHere here) {
    return here.conflicts()
        .feature(
            library,
            content.forms()::open,
            here.looks(),
            rules.permits(admitted.account(), Permission.PERSONAL_READ),
            background,
            messages,
            wording,
            clock);
  }

  private Feature erasing() {
    return new ErasingFeature(
        new ErasingViewModel(admitted.server().erasures(), this::subject, background, messages),
        wording,
        new Formats(clock));
  }

  private Feature health() {
    return HealthHere.of(rules, admitted, library, background, messages, wording, clock);
  }

  private Feature seals() {
    return new SealsFeature(
        new SealsViewModel(admitted.server().seals(), this::subject, background, messages),
        library,
        wording,
        new Formats(clock));
  }

  private List<Feature> withoutContacts() {
    var features = new ArrayList<Feature>();
    var packs = contentFeature();
    if (rules.permits(admitted.account(), Permission.HEALTH_READ)) {
      features.add(health());
    }
    if (rules.permits(admitted.account(), Permission.CONTENT_PREVIEW)) {
      features.add(packs);
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
