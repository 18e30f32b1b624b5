package org.haidang.content;

/**
 * When something that waits must be looked at again.
 *
 * @param state what it waits for: the state of a referral, or {@code report} for a report to an
 *     authority
 * @param urgency {@code danger}, {@code high}, {@code normal} or {@code low}
 * @param hours from when it came to that state; at least 1
 * @param label what to do then
 */
public record Reminder(String state, String urgency, int hours, Label label, Validity days) {}
