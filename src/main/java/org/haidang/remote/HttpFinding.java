package org.haidang.remote;

import java.util.List;
import java.util.Objects;
import org.haidang.people.Finding;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Search;
import org.haidang.sync.Messages.Find;
import org.haidang.sync.Messages.Finds;
import org.haidang.sync.SearchMessages.Question;

/** The central server's search over HTTP; the question is a body, never an address. Thread-safe. */
final class HttpFinding implements Finding {

  private final Exchange exchange;

  HttpFinding(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<Found> find(Search.Question asked) {
    var question =
        new Question(
            asked.text(),
            MOST,
            asked.facets().isEmpty() ? null : List.copyOf(asked.facets()),
            asked.from(),
            asked.to());
    var finds = exchange.post(question, Finds.class, "search").finds();
    if (Objects.isNull(finds) || !finds.stream().allMatch(HttpFinding::isWhole)) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return finds.stream()
        .map(find -> new Found(find.record(), find.type(), find.started(), find.centre()))
        .toList();
  }

  private static boolean isWhole(Find find) {
    return Objects.nonNull(find)
        && Objects.nonNull(find.record())
        && Objects.nonNull(find.type())
        && Objects.nonNull(find.started())
        && Objects.nonNull(find.centre());
  }
}
