/** Small stand-ins for the ports of the desk, in memory, for tests alone. */
@NullMarked
package org.haidang.fakes;

import org.jspecify.annotations.NullMarked;
