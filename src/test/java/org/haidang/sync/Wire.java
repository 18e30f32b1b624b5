package org.haidang.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The way of one process to the server, by any of the nodes: messages are lost, doubled, late, and
 * pass each other; answers come cut short, doubled or garbled; streams fall silent without a word.
 */
final class Wire implements CentralServer, RestoredServer, ErasureServer {

  private static final long PATIENCE = 20_000;

  private final World world;
  private final List<Node> nodes;
  private final UUID workstation;
  private final BooleanSupplier cut;
  private final Runnable stillAlive;
  private String token;
  private int fullPages;

  /**
   * @param cut whether nothing gets through at all now
   * @param stillAlive throws when the process died while it waited
   */
  Wire(
      World world,
      List<Node> nodes,
      UUID workstation,
      String token,
      BooleanSupplier cut,
      Runnable stillAlive) {
    this.world = world;
    this.nodes = nodes;
    this.workstation = workstation;
    this.token = token;
    this.cut = cut;
    this.stillAlive = stillAlive;
  }

  private final class Call<T> {
    private final World.Signal come = new World.Signal();
    private T answer;
    private ErrorCode fault;

    void answer(T value) {
      if (!done()) {
        answer = value;
        world.give(come);
      }
    }

    void fault(ErrorCode code) {
      if (!done()) {
        fault = code;
        world.give(come);
      }
    }

    boolean done() {
      return answer != null || fault != null;
    }
  }

  /** What a node is asked. */
  private interface Asking<T> {
    void ask(Node node, Consumer<T> answer, Consumer<ErrorCode> fault);
  }

  private <T> T call(Asking<T> asking) {
    var call = new Call<T>();
    int copies = world.wrong(0.08) ? 0 : world.wrong(0.12) ? 2 : 1;
    if (cut.getAsBoolean() && world.random.nextBoolean()) {
      world.after(world.random.nextInt(2_000), () -> call.fault(ErrorCode.SERVER_UNREACHABLE));
      copies = 0;
    }
    for (int i = 0; i < copies; i++) {
      var node = nodes.get(world.random.nextInt(nodes.size()));
      world.after(
          world.delay(),
          () -> {
            if (cut.getAsBoolean()) {
              return;
            }
            if (!node.up()) {
              call.fault(ErrorCode.SERVER_UNREACHABLE);
            } else if (world.wrong(0.03)) {
              call.fault(
                  world.random.nextBoolean() ? ErrorCode.SERVER_BUSY : ErrorCode.SERVER_FAULT);
            } else {
              asking.ask(
                  node,
                  value -> back(() -> call.answer(value)),
                  code -> back(() -> call.fault(code)));
            }
          });
    }
    world.await(call.come, PATIENCE);
    stillAlive.run();
    if (!call.done()) {
      throw new HaidangException(ErrorCode.SERVER_SILENT);
    }
    if (call.fault != null) {
      throw new HaidangException(call.fault);
    }
    if (world.wrong(0.04)) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return call.answer;
  }

  private void back(Runnable arrives) {
    if (!world.wrong(0.08)) {
      world.after(
          world.delay(),
          () -> {
            if (!cut.getAsBoolean()) {
              arrives.run();
            }
          });
    }
  }

  @Override
  public SignedIn signIn(SignIn request) {
    throw new AssertionError("the engine signs nobody in");
  }

  @Override
  public void resume(String token) {
    this.token = token;
  }

  @Override
  public Pushed push(Push push) {
    var asked = token;
    var answers =
        new ArrayList<>(
            this.<List<ChangeAnswer>>call(
                (node, answer, fault) ->
                    node.push(push.changes(), asked, workstation, answer, fault)));
    if (answers.isEmpty()) {
      return new Pushed(answers);
    }
    if (world.wrong(0.08)) {
      answers.subList(world.random.nextInt(answers.size()), answers.size()).clear();
    } else if (world.wrong(0.08)) {
      answers.addAll(List.copyOf(answers));
      Collections.reverse(answers);
    }
    return new Pushed(answers);
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    var asked = token;
    int fewer = world.wrong(0.5) ? 1 + world.random.nextInt(3) : limit;
    fullPages += whole ? 1 : 0;
    // One of the nodes may not be upgraded yet.
    boolean goesBack = !world.wrong(0.1);
    return call(
        (node, answer, fault) ->
            node.feed(cursor, fewer, whole, goesBack, asked, workstation, answer, fault));
  }

  private <T> T question(Node.Question<T> question) {
    var asked = token;
    return call((node, answer, fault) -> node.ask(question, asked, workstation, answer, fault));
  }

  @Override
  public Lives lives() {
    return question((central, session, alive, answer) -> answer.accept(new Lives(central.lives())));
  }

  @Override
  public Wanted ask(Ask ask) {
    return question((central, session, alive, answer) -> central.ask(ask, session, answer));
  }

  @Override
  public Brought bring(Bringing bringing) {
    return question(
        (central, session, alive, answer) -> central.bring(bringing, session, alive, answer));
  }

  @Override
  public ErasurePage erasures(UUID generation, long since) {
    int limit = world.wrong(0.5) ? 1 + world.random.nextInt(2) : ErasurePage.MOST;
    return question(
        (central, session, alive, answer) -> central.erasures(generation, since, limit, answer));
  }

  @Override
  public void offerErasures(List<Erasure> known) {
    this.<Integer>question(
        (central, session, alive, answer) -> central.offered(known, alive, answer));
  }

  /** How often whole records were asked for. */
  int fullPages() {
    return fullPages;
  }

  @Override
  public AutoCloseable live(Consumer<FeedNews> news, Consumer<HaidangException> ended) {
    var open = new boolean[] {true};
    var asked = token;
    boolean deaf = world.wrong(0.2);
    var node = nodes.get(world.random.nextInt(nodes.size()));
    Runnable breaks =
        () -> {
          // Half of the broken streams say so; the others are silent for ever.
          if (open[0] && (world.healed() || world.random.nextBoolean())) {
            open[0] = false;
            world.after(1, () -> ended.accept(new HaidangException(ErrorCode.SERVER_UNREACHABLE)));
          }
        };
    Consumer<FeedNews> hears =
        told -> {
          if (open[0] && !deaf && !cut.getAsBoolean()) {
            world.after(
                world.delay(),
                () -> {
                  if (open[0]) {
                    news.accept(told);
                  }
                });
          }
        };
    world.after(
        world.delay(),
        () -> {
          if (open[0] && (cut.getAsBoolean() || !node.live(asked, hears, breaks))) {
            breaks.run();
          }
        });
    return () -> open[0] = false;
  }
}
