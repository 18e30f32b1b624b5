package org.haidang.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * What the server found wrong with a workstation's chain.
 *
 * @param seq the place where it shows
 * @param login who was signed in there
 */
public record TrailAlarm(
    UUID workstation, TrailMessages.Fault fault, long seq, Instant at, String login) {}
