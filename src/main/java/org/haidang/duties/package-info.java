/**
 * What is owed at a time, and what a shift leaves to the next: follow-ups with the hours at which a
 * caller may safely be rung, flags on numbers, handovers.
 */
@NullMarked
package org.haidang.duties;

import org.jspecify.annotations.NullMarked;
