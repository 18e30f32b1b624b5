package org.haidang.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.haidang.tour.Tour.Step;

/**
 * The steps of the tour: one call from sign-in to a colleague's screen, through an outage and a
 * kill.
 */
final class Walk {

  private final Venue venue;
  private final Hands hands = new Hands();
  private final Counselor lan;

  /** Starts the server and opens the first workstation. */
  Walk(Venue venue) {
    this.venue = venue;
    venue.startServer();
    lan = new Counselor(venue.openWorkstation(venue.folder().resolve("lan")), hands);
  }

  List<Step> steps() {
    var endings = new Endings(lan);
    var sent = new SentOn(venue, lan);
    return Stream.of(
            new FirstCall(venue, lan).steps(),
            new Guided(lan).steps(),
            new Urgent(lan).steps(),
            endings.aside(),
            killed(),
            new Judging(lan).steps(),
            sent.steps(),
            endings.others(),
            new Papers(venue, lan, sent::minh).steps(),
            new Publishing(venue, hands).steps(),
            people(),
            new Finalising(venue, hands).steps(),
            new Erasing(venue, hands).steps(),
            new Helping(venue, hands).steps(),
            new Watching(venue, hands).steps(),
            new PuttingOut(venue, hands).steps(),
            new Locking(venue, hands).steps(),
            looks())
        .flatMap(List::stream)
        .toList();
  }

  private List<Step> killed() {
    return List.of(new Step("killed-mid-word", () -> new Killed(venue, hands).play("minh")));
  }

  /** What lives longer than one call, at a workstation of its own. */
  private List<Step> people() {
    var desk = new Counselor(() -> venue.openWorkstation(venue.folder().resolve("people")), hands);
    var steps = new ArrayList<Step>();
    steps.addAll(new Returning(desk, venue.password()).steps());
    steps.addAll(new Referring(desk).steps());
    steps.addAll(new HandingOver(venue, desk).steps());
    steps.addAll(new Disagreeing(venue, desk).steps());
    return steps;
  }

  private List<Step> looks() {
    return new Looks(venue, lan).steps();
  }
}
