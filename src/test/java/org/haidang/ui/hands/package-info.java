/** Hands for tests of screens: keys, and a wait that knows when a window is at rest. */
@NullMarked
package org.haidang.ui.hands;

import org.jspecify.annotations.NullMarked;
