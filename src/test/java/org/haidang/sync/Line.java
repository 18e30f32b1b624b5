package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;

/** A line from one workstation to a ledger in memory, which can be told to fail in each way. */
class Line implements CentralServer {

  final MemoryLedger ledger;
  final Session session;
  final Set<String> scopes;
  final List<Integer> batches = new ArrayList<>();
  final List<FeedAsked> asked = new ArrayList<>();
  final List<String> tokens = new ArrayList<>();
  HaidangException pushFault;
  HaidangException feedFault;
  boolean streamOpens = true;

  /** Whether whoever begins does so at the end; servers of earlier versions know no other way. */
  boolean goesBack = true;

  boolean streamTells = true;
  int streamsOpened;
  private Consumer<FeedNews> news;
  private Consumer<HaidangException> ended;

  record FeedAsked(Cursor cursor, int limit, boolean whole, int waitSeconds) {}

  Line(MemoryLedger ledger, UUID workstation, String centre) {
    this.ledger = ledger;
    var account = new Account("lan", "Lan", Role.COUNSELOR, centre);
    session = new Session(account, workstation, Instant.MAX);
    scopes = Set.of(Scopes.centre(centre));
    ledger.listen(this::tell);
  }

  void down(ErrorCode code) {
    down(new HaidangException(code));
  }

  void down(HaidangException fault) {
    pushFault = fault;
    feedFault = fault;
    breakStream();
  }

  void up() {
    pushFault = null;
    feedFault = null;
  }

  void breakStream() {
    if (ended != null) {
      var told = ended;
      news = null;
      ended = null;
      told.accept(new HaidangException(ErrorCode.SERVER_UNREACHABLE));
    }
  }

  boolean isHeard() {
    return news != null;
  }

  private void tell(FeedNews told) {
    if (news != null && streamTells && scopes.contains(told.scope())) {
      news.accept(told);
    }
  }

  void hearOfPacks(long seq) {
    news.accept(new FeedNews(Scopes.PACKS, seq));
  }

  long pulls() {
    return asked.stream().filter(ask -> ask.waitSeconds() == 0).count();
  }

  @Override
  public SignedIn signIn(SignIn request) {
    throw new AssertionError("the engine signs nobody in");
  }

  @Override
  public void resume(String token) {
    tokens.add(token);
  }

  @Override
  public Pushed push(Push push) {
    batches.add(push.changes().size());
    if (pushFault != null) {
      throw pushFault;
    }
    return answer(push.changes());
  }

  Pushed answer(List<Change> changes) {
    return new Pushed(ledger.append(changes, session));
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    asked.add(new FeedAsked(cursor, limit, whole, waitSeconds));
    if (feedFault != null) {
      throw feedFault;
    }
    var from = cursor.generation() == null && goesBack ? ledger.begin(scopes) : cursor;
    return ledger.read(from, scopes, whole ? null : session.workstation(), limit);
  }

  @Override
  public AutoCloseable live(Consumer<FeedNews> news, Consumer<HaidangException> ended) {
    streamsOpened++;
    if (!streamOpens || feedFault != null) {
      ended.accept(new HaidangException(ErrorCode.SERVER_GARBLED));
      return () -> {};
    }
    this.news = news;
    this.ended = ended;
    if (streamTells) {
      ledger.heads(scopes).forEach(news);
    }
    return () -> {
      if (this.news == news) {
        this.news = null;
        this.ended = null;
      }
    };
  }
}
