package org.haidang.remote;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Sealing;

/** Sealed records at the server, over HTTP. Thread-safe. */
final class HttpSeals implements Sealing {

  private final Exchange exchange;

  HttpSeals(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public All all() {
    var all = exchange.get(All.class, "sealed");
    for (var one : all.sealed()) {
      demand(Complete.given(one));
      demand(Complete.given(one.record(), one.type(), one.by(), one.since()));
    }
    return all;
  }

  @Override
  public Done seal(Wanted wanted) {
    return exchange.post(wanted, Done.class, "sealed");
  }

  @Override
  public Done lift(Wanted wanted) {
    return exchange.post(wanted, Done.class, "sealed", "lift");
  }

  @Override
  public Opened open(Wanted wanted) {
    var opened = exchange.post(wanted, Opened.class, "sealed", "open");
    demand(Complete.given(opened.record()));
    demand(Complete.given(opened.record().id(), opened.record().type(), opened.record().body()));
    return opened;
  }

  private static void demand(boolean whole) {
    if (!whole) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
  }
}
