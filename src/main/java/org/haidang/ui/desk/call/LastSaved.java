package org.haidang.ui.desk.call;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Place;

/**
 * The contact saved last, and where it is now.
 *
 * @param started when the contact began
 */
public record LastSaved(UUID contact, Instant started, Place place) {}
