/**
 * Persons, cases and notes: kept once, joined by a person's act, written without loss; and who is
 * likely whom, by what a name, an age, a province and a number say. Knows nothing of calls.
 */
@NullMarked
package org.haidang.people;

import org.jspecify.annotations.NullMarked;
