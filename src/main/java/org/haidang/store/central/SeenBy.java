package org.haidang.store.central;

import org.jspecify.annotations.Nullable;

/**
 * Who may see an entry of the trail, which its chain does not say.
 *
 * @param centre whose supervisors may see it
 * @param whose the record's counselor, where it is no saved record's; null to look it up
 */
record SeenBy(String centre, @Nullable String whose) {}
