package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.access.Permission;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Facet;
import org.haidang.records.Typed;
import org.haidang.sync.CentralSearch;
import org.haidang.sync.CentralSearch.Wanted;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Finds;
import org.haidang.sync.SearchMessages;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/search}: which records of the asker's centre have what was typed, also those that
 * left its workstations. Tells nothing that stands in them, and writes the question nowhere; it
 * comes as a body, since proxies write addresses into their logs. Thread-safe.
 */
final class SearchRoute {

  /** As many as a search box reads. */
  private static final int LONGEST = 400;

  /** 400 characters in JSON, each as an escape. */
  private static final int MOST_BYTES = 8 * 1024;

  /** Somebody types five keys a second, for a whole minute. */
  private static final int MOST_ASKED = 300;

  private final AskedOften often =
      new AskedOften(MOST_ASKED, Duration.ofMinutes(1), ErrorCode.SEARCH_TOO_MANY);
  private final CentralSearch search;
  private final InstantSource clock;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  SearchRoute(
      CentralSearch search, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.search = search;
    this.clock = clock;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void find(Context context) {
    var session = gate.session(context, Permission.CONTACT_READ);
    var question = requests.body(context, SearchMessages.Question.class, MOST_BYTES);
    int limit = Objects.requireNonNullElse(question.limit(), Messages.MAX_FINDS);
    if (Objects.isNull(question.text())
        || question.text().length() > LONGEST
        || limit < 1
        || limit > Messages.MAX_FINDS
        || !areFacets(question.facets())) {
      throw Requests.malformed();
    }
    often.ask(session.account().login(), clock.instant());
    var wanted =
        new Wanted(
            Typed.of(question.text()),
            Set.copyOf(Objects.requireNonNullElse(question.facets(), List.of())),
            question.from(),
            question.to());
    var finds = search.find(wanted, Gate.scopes(session), limit);
    replies.sendUnkept(context, new Finds(finds));
  }

  /** What comes over the line may be anything. */
  private static boolean areFacets(@Nullable List<Facet> facets) {
    return facets == null
        || (facets.size() <= SearchMessages.MOST_FACETS
            && facets.stream()
                .allMatch(
                    it ->
                        Objects.nonNull(it)
                            && Objects.nonNull(it.of())
                            && Objects.nonNull(it.value())
                            && it.value().length() <= SearchMessages.LONGEST_FACET));
  }
}
