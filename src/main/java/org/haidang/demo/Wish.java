package org.haidang.demo;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one agency for one person.
 *
 * @param items what may be passed on, by the names of the pack
 * @param child whether the person is under 18, so that a representative agrees too
 * @param suspected whether the representative may be an offender: a supervisor decides then
 */
record Wish(
    DemoContact contact,
    @Nullable UUID person,
    @Nullable UUID matter,
    String agency,
    String agencyName,
    String need,
    String urgency,
    Set<String> items,
    boolean child,
    boolean suspected) {}
