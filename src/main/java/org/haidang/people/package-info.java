/** Persons, cases and notes: kept once, joined by a person's act, written without loss. */
@NullMarked
package org.haidang.people;

import org.jspecify.annotations.NullMarked;
