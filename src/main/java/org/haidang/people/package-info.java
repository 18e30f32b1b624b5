/**
 * Persons, cases and notes, and who is likely whom: what a name, an age, a province and a number
 * say. Knows nothing of calls.
 */
@NullMarked
package org.haidang.people;

import org.jspecify.annotations.NullMarked;
