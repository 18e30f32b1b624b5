package org.haidang.boot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.sync.TrailMessages.View;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.supervision.trail.TrailFeature;

/** What happened, as far as an account may know it. To be used on the FX thread. */
record TrailsHere(
    AccessRules rules,
    Entrance.Admitted admitted,
    Background background,
    Messages messages,
    Wording wording,
    Clock clock) {

  private static final Map<Permission, View> VIEWS =
      Map.of(
          Permission.AUDIT_READ, View.CENTRE,
          Permission.AUDIT_OWN, View.OWN,
          Permission.AUDIT_GLASS, View.GLASS);

  List<Feature> all() {
    return Stream.of(Permission.AUDIT_OWN, Permission.AUDIT_READ, Permission.AUDIT_GLASS)
        .filter(permission -> rules.permits(admitted.account(), permission))
        .<Feature>map(
            permission ->
                new TrailFeature(
                    Objects.requireNonNull(VIEWS.get(permission)),
                    admitted.server().trail(),
                    background,
                    messages,
                    wording,
                    clock))
        .toList();
  }
}
