package org.haidang.remote;

import java.util.List;
import java.util.UUID;
import org.haidang.records.Erasing;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.ErasureServer;
import org.jspecify.annotations.Nullable;

/** What was erased at the server, and the erasing itself, over HTTP. Thread-safe. */
public final class HttpErasures implements ErasureServer, Erasing {

  private final Exchange exchange;

  HttpErasures(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public ErasurePage erasures(@Nullable UUID generation, long since) {
    return Complete.checked(exchange.since(ErasurePage.class, generation, since, "erasures"));
  }

  @Override
  public void offerErasures(List<Erasure> known) {
    exchange.post(new ErasurePage.Offer(known), ErasurePage.Taken.class, "erasures", "known");
  }

  @Override
  public Done erase(Wanted wanted) {
    return exchange.post(wanted, Done.class, "erasures");
  }

  @Override
  public Done hold(Holding holding) {
    return exchange.post(holding, Done.class, "holds");
  }

  @Override
  public Done lift(Holding holding) {
    return exchange.post(holding, Done.class, "holds", "lift");
  }

  @Override
  public Report report() {
    return exchange.get(Report.class, "erasures", "report");
  }
}
