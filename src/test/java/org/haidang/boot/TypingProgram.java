package org.haidang.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.demo.DemoCall;
import org.haidang.demo.DemoCalls;
import org.haidang.desk.Call;
import org.haidang.desk.Draft;
import org.haidang.desk.Drafts;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Channel;
import org.haidang.platform.Json;

/**
 * A counselor in a process of her own: types letters into calls, saves, syncs, until killed, or
 * told on standard input to finish. Each line on standard output is true when it is said.
 *
 * <pre>
 * DRAFT contact text     an unfinished call found at the start
 * HELD contact           a saved one found at the start, and again before DONE
 * READY
 * KEY contact n millis   the n-th letter was typed
 * KEPT contact n         the draft with n letters is on the disk
 * BODY contact digest    about to be saved
 * SAVED contact          saved
 * DONE                   finished, and the server has answered all
 * </pre>
 */
final class TypingProgram {

  private final Seat seat;
  private final List<DemoCall> demos;
  private final String path;
  private final Random random = new Random();
  private volatile boolean finishing;

  private TypingProgram(Seat seat, Content content) {
    this.seat = seat;
    path = content.library().current().part("summary").orElseThrow().path();
    demos =
        DemoCalls.read(new Json(), LocalDate.now()).stream()
            .filter(demo -> demo.entries().stream().anyMatch(this::isText))
            .toList();
  }

  /** Arguments: data folder, server's address, login. */
  public static void main(String[] arguments) {
    try {
      var content = Content.load();
      var plan = new Seat.Plan(Path.of(arguments[0]), arguments[1], content);
      var text = content.library().current().part("summary").orElseThrow().path();
      var seat = Seat.take(plan.keeping(drafts -> told(drafts, text)), arguments[2]);
      new TypingProgram(seat, content).run();
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(7);
    }
  }

  /** One write, so that a kill cuts no line in two parts of which the first looks whole. */
  private static void say(String what, Object... more) {
    var line = new StringBuilder(what);
    for (var word : more) {
      line.append(' ').append(word);
    }
    synchronized (System.out) {
      System.out.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private static Drafts told(Drafts drafts, String path) {
    return new Drafts() {
      @Override
      public void keep(Draft draft) {
        drafts.keep(draft);
        say("KEPT", draft.contact(), text(draft, path).length());
      }

      @Override
      public List<Draft> of(String login) {
        return drafts.of(login);
      }

      @Override
      public void drop(UUID contact) {
        drafts.drop(contact);
      }
    };
  }

  private static String text(Draft draft, String path) {
    var text = draft.body().get(path);
    return text == null ? "" : text;
  }

  private boolean isText(DemoCall.Entry entry) {
    return entry instanceof DemoCall.Answer answer && answer.path().equals(path);
  }

  private void run() {
    Thread.ofPlatform().daemon().start(this::listen);
    var drafts = seat.desk.unfinished();
    drafts.forEach(draft -> say("DRAFT", draft.contact(), text(draft, path)));
    tellHeld();
    say("READY");
    drafts.forEach(draft -> finish(seat.desk.resume(draft)));
    while (!finishing) {
      finish(seat.desk.answer(Channel.CALL, "0950114276"));
    }
    Seat.await("the server has all", () -> seat.store.outbox().depth().waiting() == 0);
    tellHeld();
    say("DONE", seat.store.outbox().depth().attention());
  }

  private void tellHeld() {
    seat.store.contacts().find("", 1_000_000).forEach(row -> say("HELD", row.id()));
  }

  private void listen() {
    try {
      finishing = System.in.read() >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish(Call call) {
    var contact = call.contact();
    var form = call.form();
    List.copyOf(form.entries("victims")).forEach(form::remove);
    var typed = form.value(path);
    var demo = demos.get(Math.floorMod(contact.hashCode(), demos.size()));
    var others = demo.entries().stream().filter(entry -> !isText(entry)).toList();
    new DemoCall(demo.title(), demo.scenario(), demo.channel(), null, others).fill(form);
    for (int n = typed == null ? 1 : typed.length() + 1; n <= Letters.length(contact); n++) {
      call.set(path, Letters.of(contact, n));
      say("KEY", contact, n, System.currentTimeMillis());
      pause();
    }
    say("BODY", contact, Letters.digest(form.body()));
    var outcome = call.save().join();
    if (!(outcome instanceof SaveOutcome.Saved)) {
      throw new IllegalStateException("not saved: " + outcome.getClass().getSimpleName());
    }
    say("SAVED", contact);
  }

  private void pause() {
    if (!finishing) {
      try {
        Thread.sleep(5 + random.nextInt(45));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
