package org.haidang.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.haidang.access.DatabaseKey;
import org.haidang.access.EnrolCode;
import org.haidang.access.KeyRing;
import org.haidang.access.OfflineDays;
import org.haidang.access.Passwords;
import org.haidang.demo.DemoAccounts;
import org.haidang.desk.Keys;
import org.haidang.platform.Json;
import org.haidang.platform.TextFolder;
import org.haidang.platform.Texts;
import org.haidang.store.local.LocalStore;
import org.haidang.tour.Venue;
import org.jspecify.annotations.Nullable;

/** The product as the tour plays on it, in a folder that goes away. */
final class TourStage implements Venue, ServerAddress, AutoCloseable {

  private static final String CENTRE = "HN";

  private final Json json = new Json();
  private final Texts shipped;
  private final Path folder;
  private final CompletableFuture<Content> content = CompletableFuture.supplyAsync(Content::load);
  private final int port;
  private final DemoAccounts demo = DemoAccounts.read(new Json());
  private final Map<Stage, Workstation> open = new HashMap<>();
  private final List<Process> children = new ArrayList<>();
  private volatile @Nullable CentralServer server;

  TourStage(Texts shipped) throws IOException {
    this.shipped = shipped;
    this.folder = Files.createTempDirectory("haidang-tour");
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @Override
  public String get() {
    return "https://127.0.0.1:" + port + "/";
  }

  @Override
  public boolean joinsByItself() {
    return true;
  }

  /** None while the server is away: whoever was never there cannot come then. */
  @Override
  public @Nullable EnrolCode code() {
    var node = server;
    return node == null ? null : node.door().code(CENTRE);
  }

  @Override
  public void startServer() {
    var node = CentralServer.open(folder.resolve("server"), null);
    Demonstration.fill(node, content.join());
    node.listen(port);
    server = node;
  }

  @Override
  public void stopServer() {
    var node = server;
    if (node != null) {
      node.close();
    }
    server = null;
  }

  @Override
  public Stage openWorkstation(Path data) {
    var window = new CompletableFuture<Stage>();
    Platform.runLater(
        () -> {
          var stage = new Stage();
          var workstation = new Workstation(stage, data, this, demo, texts(), content);
          open.put(stage, workstation);
          workstation.start();
          window.complete(stage);
        });
    return window.join();
  }

  private Texts texts() {
    return shipped.with(TextFolder.read(folder.resolve("texts"), shipped));
  }

  @Override
  public void addLanguage(String tag) throws IOException {
    var room = "/tour/texts/" + tag + "/desk.properties";
    var target = folder.resolve("texts").resolve(tag).resolve("desk.properties");
    Files.createDirectories(target.getParent());
    try (var in = TourStage.class.getResourceAsStream(room)) {
      Files.copy(Objects.requireNonNull(in, room), target);
    }
  }

  @Override
  public void closeWorkstation(Stage window) {
    CompletableFuture.runAsync(
            () -> {
              var workstation = open.remove(window);
              if (workstation != null) {
                workstation.close();
              }
            },
            Platform::runLater)
        .join();
  }

  @Override
  public Process startTypist(Path data, String login, String text) throws IOException {
    // The process knows the server's address alone.
    var ring = new KeyRing(data, new Passwords(new SecureRandom(), Passwords.Cost.STANDARD), json);
    new Membership(data, ring::workstation, json).joinBy(this);
    var process =
        new ProcessBuilder(
                new ThisProgram()
                    .workstation(
                        "tour-typist",
                        "--data",
                        data.toString(),
                        "--server",
                        get(),
                        "--login",
                        login,
                        text))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    children.add(process);
    return process;
  }

  @Override
  public void wasAway(Path data, String login, Duration time) {
    var random = new SecureRandom();
    var passwords = new Passwords(random, Passwords.Cost.STANDARD);
    var keys = new KeyRingKeys(new KeyRing(data, passwords, new Json()), random);
    var clock = Clock.systemUTC();
    if (!(keys.unlock(login, demo.password().toCharArray()) instanceof Keys.Unlock.Opened opened)) {
      throw new IllegalStateException("never signed in there");
    }
    try (var key = new DatabaseKey(opened.databaseKey());
        var store =
            LocalStore.open(
                data,
                key,
                keys.workstation(),
                Kinds.indexer(content.join().growing()),
                clock,
                new Json())) {
      new OfflineDays(new SettingsShelf(store.settings()), clock, System::nanoTime, login)
          .contact(clock.instant().minus(time));
    }
  }

  @Override
  public void copyWorkbook(Path target) throws IOException {
    var beside = Objects.requireNonNull(target.getParent());
    for (var name : List.of("tip-vi", "shared")) {
      copyResources("/content/" + name, name.equals("tip-vi") ? target : beside.resolve(name));
    }
  }

  /** From a folder of classes as from a jar. */
  private static void copyResources(String folder, Path target) throws IOException {
    var one = Objects.requireNonNull(TourStage.class.getResource(folder), folder);
    Files.createDirectories(target);
    try {
      var uri = one.toURI();
      if (uri.getScheme().equals("jar")) {
        try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
          copyFiles(jar.getPath(folder), target);
        }
      } else {
        copyFiles(Path.of(uri), target);
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (var files = Files.newDirectoryStream(from)) {
      for (var file : files) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }

  @Override
  public String password() {
    return demo.password();
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    children.forEach(Process::destroyForcibly);
    List.copyOf(open.keySet()).forEach(this::closeWorkstation);
    stopServer();
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
