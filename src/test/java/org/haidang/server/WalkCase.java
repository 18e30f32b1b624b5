package org.haidang.server;

import java.util.ArrayList;
import java.util.List;
import org.haidang.access.Circumstance.Centre;
import org.haidang.access.Circumstance.Whose;
import org.haidang.model.Role;

/**
 * One way to stand before an endpoint.
 *
 * @param centre of the record that is asked about, seen from the account
 * @param whose whether the account is the record's counselor
 */
record WalkCase(String endpoint, Role role, Line line, Centre centre, Whose whose) {

  /** How somebody stands to the server. */
  enum Line {
    /** With a session. */
    IN,
    /** Without. */
    OUT,
    /** With the session of an account that was struck off since. */
    STRUCK,
    /** With a session at a computer that was struck off since. */
    COMPUTER
  }

  /** Every way, for one endpoint. */
  static List<WalkCase> of(String endpoint) {
    var all = new ArrayList<WalkCase>();
    for (var role : Role.values()) {
      for (var line : Line.values()) {
        for (var centre : List.of(Centre.OWN, Centre.OTHER)) {
          for (var whose : Whose.values()) {
            all.add(new WalkCase(endpoint, role, line, centre, whose));
          }
        }
      }
    }
    return all;
  }
}
