package org.haidang.remote;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages.Coming;
import org.haidang.sync.HandMessages.Hinting;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.OfferMessages.Answering;
import org.haidang.sync.OfferMessages.Offered;
import org.haidang.sync.OfferMessages.Offering;
import org.haidang.sync.OfferMessages.Withdrawing;
import org.haidang.sync.OfferMessages.Withdrawn;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Done;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftServer;

/** The shift over HTTP. Thread-safe. */
record HttpShift(Exchange server) implements ShiftServer {

  private static final String SHIFT = "shift";
  private static final String OFFER = "offer";

  @Override
  public Board here(Here here) {
    return whole(server.post(here, Board.class, SHIFT));
  }

  @Override
  public Board board(String tag, int waitSeconds) {
    var query = Map.of("tag", tag, "wait", String.valueOf(waitSeconds));
    return whole(server.held(waitSeconds, Board.class, query, SHIFT));
  }

  /** JSON may leave out what the records promise. */
  private static Board whole(Board board) {
    var given = board.given();
    boolean whole =
        Objects.nonNull(board.tag())
            && board.colleagues().stream()
                .allMatch(it -> it.login() != null && it.name() != null && it.state() != null)
            && board.hands().stream()
                .allMatch(it -> it.contact() != null && it.login() != null && it.name() != null)
            && board.offered().stream()
                .allMatch(it -> it.contact() != null && it.login() != null && it.name() != null)
            && board.hints().stream().allMatch(it -> it.name() != null && it.text() != null)
            && (given == null || (given.contact() != null && given.answer() != null));
    if (!whole) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return board;
  }

  @Override
  public boolean offer(UUID contact, String to) {
    return server.post(new Offering(contact, to), Offered.class, SHIFT, OFFER).done();
  }

  @Override
  public Taken answer(UUID contact, String giver, boolean take) {
    return Complete.checked(
        server.post(new Answering(contact, giver, take), Taken.class, SHIFT, OFFER, "answer"));
  }

  @Override
  public boolean withdraw(UUID contact) {
    return server.post(new Withdrawing(contact), Withdrawn.class, SHIFT, OFFER, "withdraw").taken();
  }

  @Override
  public Watched come(UUID contact, String login) {
    return whole(server.post(new Coming(contact, login), Watched.class, SHIFT, "come"));
  }

  @Override
  public Watched watch(UUID contact, String login, String seen) {
    var query = Map.of("contact", contact.toString(), "login", login, "seen", seen);
    return whole(server.get(Watched.class, query, SHIFT, "watch"));
  }

  private static Watched whole(Watched watched) {
    if (Objects.isNull(watched.seen())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return watched;
  }

  @Override
  public void leave(UUID contact, String login) {
    server.post(new Coming(contact, login), Done.class, SHIFT, "leave");
  }

  @Override
  public boolean hint(UUID contact, String login, String text) {
    return server.post(new Hinting(contact, login, text), Done.class, SHIFT, "hint").done();
  }
}
