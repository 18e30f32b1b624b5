package org.haidang.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.Agency;
import org.jspecify.annotations.Nullable;

/** The agencies that fit what somebody wants, on a day. */
record Offering(Wanted wanted, DirectoryBook book, LocalDate day) {

  /** Those of the packs, then {@code locals}, a centre's own. */
  List<Suggestion> of(List<LocalAgency> locals) {
    var nearness = new Nearness(book.places(), book.agencies(), wanted);
    var all = new ArrayList<Suggestion>();
    for (var row : book.agencies().all()) {
      offered(row, null, AgencyState.APPROVED, nearness).ifPresent(all::add);
    }
    for (var local : locals) {
      offered(local.agency(), local.id(), local.state(), nearness).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Suggestion> offered(
      Agency row, @Nullable UUID local, AgencyState state, Nearness nearness) {
    if (!(wanted.kind().isEmpty() || row.kind().equals(wanted.kind()))
        || !row.serves(wanted.need())
        || !row.takes().admits(wanted.age(), wanted.sex(), wanted.citizen())) {
      return Optional.empty();
    }
    var over = row.days().hasRunOutOn(day);
    var successors =
        over
            ? book.agencies().standing(row, day).stream().map(nearness::placed).toList()
            : List.<Agency>of();
    if (over ? successors.isEmpty() : !row.days().holdsOn(day)) {
      return Optional.empty();
    }
    return nearness
        .to(row)
        .map(
            near ->
                new Suggestion(
                    near.agency(),
                    near.distance(),
                    Opening.of(near.agency(), wanted.at(), book.agencies()),
                    successors,
                    local,
                    state));
  }
}
