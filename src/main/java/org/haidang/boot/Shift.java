package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.content.paper.PaperForm;
import org.haidang.desk.CallDesk;
import org.haidang.desk.CentreContacts;
import org.haidang.desk.HtcdsExporting;
import org.haidang.desk.Recognising;
import org.haidang.desk.SpokenOf;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.Persons;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.Search;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Beside;
import org.haidang.sync.ErasureSync;
import org.haidang.sync.Heart;
import org.haidang.sync.IndexSync;
import org.haidang.sync.PackSync;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.SyncStatus;
import org.haidang.sync.Timing;
import org.haidang.ui.desk.call.CallDeskFeature;
import org.haidang.ui.desk.call.CallDeskViewModel;
import org.haidang.ui.desk.call.Company;
import org.haidang.ui.desk.call.PaperViewModel;
import org.haidang.ui.desk.contacts.ContactsFeature;
import org.haidang.ui.desk.national.NationalFeature;
import org.haidang.ui.desk.none.NothingFeature;
import org.haidang.ui.desk.referrals.ReferralsFeature;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.content.ContentFeature;
import org.haidang.ui.settings.content.ContentParts;
import org.haidang.ui.shell.Frame;
import org.haidang.ui.shell.MainViewModel;
import org.haidang.ui.shell.MainWindow;
import org.haidang.ui.supervision.asked.AskedFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person signed in at one workstation: the open store, the line to the server, the desk. */
final class Shift implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

  private final AccessRules rules = new AccessRules();
  private final Entrance.Admitted admitted;
  private final Content content;
  private final GrowingLibrary library;
  private final LocalStore store;
  private final Background background;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Relay relay = new Relay();
  private final MirrorsHere mirrors;
  private final SyncEngine engine;
  private final PackSync packs;
  private final IndexSync index;
  private final Heart heart;
  private final PackNews packNews = new PackNews();
  private final AutoCloseable savedHere;
  private final ScheduledExecutorService disk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drafts").factory());
  private final Remembered remembered;
  private volatile Runnable leaving = () -> {};

  /** Passes the engine's news on to whoever shows them, from the moment there is somebody. */
  private static final class Relay implements Consumer<SyncStatus> {
    private volatile Consumer<SyncStatus> to = _ -> {};

    @Override
    public void accept(SyncStatus status) {
      to.accept(status);
    }
  }

  private Shift(
      Entrance.Admitted admitted,
      Content content,
      GrowingLibrary library,
      LocalStore store,
      Path folder,
      Background background) {
    this.admitted = admitted;
    this.content = content;
    this.library = library;
    this.store = store;
    this.background = background;
    this.remembered = new Remembered(store.settings(), admitted.account().login(), disk);
    this.packs =
        new PackSync(admitted.server(), store.packs(), packNews.from(library), new SecureRandom());
    this.index = new IndexSync(admitted.server(), store.indexShelf(), new SecureRandom());
    this.mirrors = new MirrorsHere(store, admitted, library, clock);
    this.engine =
        new SyncEngine(
            store.outbox(),
            store.replica(),
            admitted.server(),
            Timing.system(),
            new SecureRandom(),
            relay,
            new Beside() {
              @Override
              public void packs() {
                packs.wake();
              }

              @Override
              public void index() {
                index.wake();
              }

              @Override
              public void together() {
                mirrors.wake();
              }

              @Override
              public void live(boolean open) {
                mirrors.live(open);
              }
            },
            new SyncEngine.AfterRestore(store.keepsakes(), admitted.server().restored()),
            new ErasureSync(admitted.server().erasures(), store.erasures()));
    this.heart =
        new Heart(
            admitted.server().heart(),
            new HeartHere(store, library, folder, clock)::signs,
            () -> engine.status().line() == SyncStatus.Line.ONLINE,
            Timing.system(),
            _ -> {});
    this.savedHere = store.contacts().listen(engine::wake);
    if (rules.permits(admitted.account(), Permission.CONTENT_READ)) {
      packs.start();
    }
    // A role that may not read contacts has nothing to exchange; what colleagues saved here waits.
    if (rules.permits(admitted.account(), Permission.CONTACT_READ)) {
      engine.start();
      index.start();
      heart.start();
    }
    if (rules.permits(admitted.account(), Permission.CONTACT_WRITE)) {
      mirrors.start();
    }
  }

  /**
   * Opens the store for somebody who was let in, and the line to the server. Off the FX thread.
   *
   * @throws HaidangException as {@link LocalStore#open} says
   */
  static Shift open(
      Entrance.Admitted admitted, Path folder, Content content, Background background, Json json) {
    var library = content.growing();
    var store =
        LocalStore.open(
            folder,
            admitted.key(),
            admitted.workstation(),
            Kinds.indexer(library),
            Clock.system(ZoneId.systemDefault()),
            json);
    library.open(store.packs());
    eraseFirst(admitted, store);
    return new Shift(admitted, content, library, store, folder, background);
  }

  /** What was erased while this computer was away is gone before anything is shown. */
  static void eraseFirst(Entrance.Admitted admitted, LocalStore store) {
    if (!admitted.online()) {
      return;
    }
    try {
      new ErasureSync(admitted.server().erasures(), store.erasures()).fetch();
    } catch (HaidangException e) {
      // The engine does it before it reads anything, and again until it is done.
      LOG.info("erasures wait: {}", e.code());
    }
  }

  /** Shows the desk. On the FX thread. */
  void begin(Frame frame, Wording wording, Theme theme, boolean demo, Runnable leave) {
    var messages = new Messages();
    var features = new ArrayList<>(features(wording, messages));
    var line = lineHere(messages);
    features.add(line.feature(wording, clock));
    leaving = line::close;
    var model =
        new MainViewModel(
            admitted.account(),
            demo,
            features.size(),
            engine.status(),
            background,
            messages,
            new MainViewModel.Actions() {
              @Override
              public void signInAgain() {
                leave.run();
              }

              @Override
              public void lock() {
                leave.run();
              }
            });
    relay.to =
        status -> {
          model.tell(status);
          line.model().tell(status);
        };
    line.watch(model.late()::set);
    model.tell(engine.status());
    if (wording.faulty()) {
      messages.tell(ErrorCode.TEXTS_FAULTY);
    }
    frame.show(
        new MainWindow(
            model,
            features,
            wording,
            theme,
            new Formats(clock),
            remembered.shownRound(),
            Later.onScreen()));
  }

  private LineHere lineHere(Messages messages) {
    var account = admitted.account();
    var looks = new Looks(store.audit(), Ids.timeOrdered(), clock, account.login());
    boolean may = rules.permits(account, Permission.PERSONAL_READ);
    return new LineHere(
        store, engine, heart::ahead, may ? looks : null, background, messages, clock);
  }

  private List<Feature> features(Wording wording, Messages messages) {
    var account = admitted.account();
    var packsFeature = contentFeature(wording, messages);
    if (!rules.permits(account, Permission.CONTACT_READ)) {
      return List.of(
          rules.permits(account, Permission.CONTENT_PREVIEW)
              ? packsFeature
              : new NothingFeature(wording));
    }
    var own = new CentreContacts(store.contacts(), account.centre());
    var looks = new Looks(store.audit(), Ids.timeOrdered(), clock, account.login());
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
                    account.centre(), rules.permits(account, Permission.PERSONAL_READ))));
    contacts.tellWhere(
        new WhereLine(wording, new Formats(clock), background, admitted.server().heart()::where));
    if (!rules.permits(account, Permission.CONTACT_WRITE)) {
      return List.of(contacts, packsFeature);
    }
    var desk =
        new CallDesk(
            own,
            mirrors.drafts(),
            library,
            content.forms()::open,
            clock,
            Ids.timeOrdered(),
            account,
            admitted.workstation(),
            store.audit(),
            disk);
    var conflicts = ConflictsHere.of(store, admitted, rules, clock);
    var duties = DutiesHere.of(store, admitted, own, library, conflicts.desk(), clock);
    var calls =
        new CallDeskViewModel(
            desk,
            own,
            duties,
            recognising(looks),
            wording,
            background,
            messages,
            clock,
            remembered.lastLine(),
            new Company(mirrors.mirrors(), mirrors.colleagues()));
    var features = new ArrayList<Feature>();
    var paper = new PaperViewModel(PaperForm::print, wording, background, messages);
    features.add(new CallDeskFeature(calls, paper, wording, clock, remembered.scriptShare()));
    features.add(contacts);
    features.add(
        PeopleHere.of(store, admitted, library, looks, rules, clock, disk)
            .feature(background, messages, wording, clock));
    features.add(
        new ReferralsFeature(
            ReferralsHere.of(store, admitted, library, content.forms()::open, looks, rules, clock),
            background,
            messages,
            wording));
    features.add(
        DutiesHere.screen(duties, store, admitted, library, clock, background, messages, wording));
    features.add(
        AgenciesHere.of(store, admitted, library, rules, clock)
            .feature(background, messages, wording, clock));
    features.add(
        new NationalFeature(
            new KnownElsewhere(store.nationalIndex()),
            new AskingElsewhere(admitted.server(), looks, rules, account),
            library,
            background,
            messages,
            wording,
            new Formats(clock)));
    features.add(packsFeature);
    features.add(
        conflicts.feature(
            library,
            looks,
            rules.permits(account, Permission.PERSONAL_READ),
            background,
            messages,
            wording,
            clock));
    features.add(mirrors.screen(rules, library, looks, background, messages, wording));
    if (rules.permits(account, Permission.CONTENT_PREVIEW)) {
      features.add(new AskedFeature(own, background, messages, wording, clock));
    }
    return features;
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

  private ContentFeature contentFeature(Wording wording, Messages messages) {
    var account = admitted.account();
    var feature =
        new ContentFeature(
            new ContentParts(
                library,
                store.packs(),
                content.reader(),
                content.forms()::open,
                admitted.server(),
                packs::wake),
            background,
            Later.onScreen(),
            messages,
            wording,
            clock,
            rules.permits(account, Permission.CONTENT_PREVIEW),
            rules.permits(account, Permission.CONTENT_PUBLISH));
    new PackMessages(library, store, account.login(), background, messages)
        .listen(packNews, feature::refresh);
    return feature;
  }

  @Override
  public void close() {
    relay.to = _ -> {};
    leaving.run();
    packs.close();
    index.close();
    heart.close();
    mirrors.close();
    engine.close();
    disk.shutdown();
    try {
      if (!disk.awaitTermination(5, TimeUnit.SECONDS)) {
        disk.shutdownNow();
      }
      savedHere.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw HaidangException.of(e);
    } finally {
      admitted.server().close();
      store.close();
    }
  }
}
