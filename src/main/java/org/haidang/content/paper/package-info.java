/** A pack's form on paper, to be filled in by hand when computers are out. */
@NullMarked
package org.haidang.content.paper;

import org.jspecify.annotations.NullMarked;
