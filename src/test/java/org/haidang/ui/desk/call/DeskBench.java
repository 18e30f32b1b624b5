package org.haidang.ui.desk.call;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.haidang.content.FormOpener;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.paper.PaperForm;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Recognising;
import org.haidang.duties.Duties;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.Shipped;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.Frame;
import org.haidang.ui.shell.MainViewModel;
import org.haidang.ui.shell.MainWindow;
import org.haidang.ui.shell.Screen;
import org.haidang.ui.shell.WindowMemory;
import org.jspecify.annotations.Nullable;

/** A whole window with the call desk in it, over stores in memory and real threads. */
final class DeskBench {

  static final Account LAN = new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN");

  final MemoryDrafts drafts = new MemoryDrafts();
  final MemoryContacts contacts = new MemoryContacts(drafts);
  final MemoryAudit audit = new MemoryAudit();
  final SettableClock clock = new SettableClock();
  final Messages messages = new Messages();
  final Wording wording = new Wording(Texts.load());
  final Theme theme = new Theme();
  final DoubleProperty scriptShare = new SimpleDoubleProperty(0.38);

  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Background background = new Background(Rest.watched(worker), Platform::runLater);

  /** What is due and handed over; null where there is nothing of it. */
  @Nullable Duties duties;

  /** Finds who may have called before; null where nothing does. */
  @Nullable Recognising recognising;

  final StringProperty lastLine = new SimpleStringProperty("");
  private final Library library;
  private final FormOpener forms;

  /** What the person chooses when asked for a file. */
  Optional<Path> file = Optional.empty();

  private Frame frame;
  private Stage stage;

  DeskBench(Pack pack, FormOpener forms) {
    this(new OnePack(pack), forms);
  }

  DeskBench(Library library, FormOpener forms) {
    this.library = library;
    this.forms = forms;
  }

  /** A desk with every line the product ships with. */
  static DeskBench bothLines() {
    var forms = Shipped.forms();
    return new DeskBench(Shipped.library(), forms::open);
  }

  /** A desk on the form the product ships with. */
  static DeskBench shipped() {
    var forms = Shipped.forms();
    return new DeskBench(Shipped.library().current(), forms::open);
  }

  /** On the FX thread. */
  void open(Stage stage, double width, double height) {
    this.stage = stage;
    frame = new Frame(stage, wording, theme, new Forgetful(), false);
    stage.setWidth(width);
    stage.setHeight(height);
    signIn();
  }

  /** A new desk, as after a kill and a new sign-in: nothing of the old one is asked. */
  void signIn() {
    var desk =
        new CallDesk(
            contacts,
            drafts,
            library,
            forms,
            clock,
            Ids.timeOrdered(),
            LAN,
            UUID.randomUUID(),
            audit,
            disk);
    var model =
        new CallDeskViewModel(
            desk,
            contacts,
            duties,
            recognising,
            wording,
            background,
            messages,
            clock,
            lastLine,
            Company.NONE);
    var paper = new PaperViewModel(PaperForm::print, wording, background, messages);
    var feature = new CallDeskFeature(model, paper, _ -> file, wording, clock, scriptShare);
    var main =
        new MainViewModel(
            LAN,
            false,
            1,
            new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, clock.instant(), null, null),
            background,
            messages,
            new NoActions());
    frame.show(
        new MainWindow(main, java.util.List.of(feature), wording, theme, new Formats(clock)));
  }

  /** The form of the first line. */
  Pack pack() {
    return library.current();
  }

  Stage stage() {
    return stage;
  }

  Scene scene() {
    return stage.getScene();
  }

  void close() {
    // The stage is shared by all tests: what it shows next must not wake this desk.
    Rest.ask(
        () -> {
          frame.show(new Blank());
          return null;
        });
    disk.shutdown();
    worker.shutdown();
  }

  private static final class NoActions implements MainViewModel.Actions {
    @Override
    public void signInAgain() {}

    @Override
    public void lock() {}
  }

  private static final class Forgetful implements WindowMemory {
    @Override
    public Optional<Placed> remembered() {
      return Optional.empty();
    }

    @Override
    public void remember(Placed placed) {}
  }

  private static final class Blank implements Screen {
    private final Group root = new Group();

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}

    @Override
    public void key(KeyEvent event) {}
  }
}
