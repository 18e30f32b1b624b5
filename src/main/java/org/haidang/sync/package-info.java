/** Protocol messages, merge rules, and the engine that pushes and pulls. */
@NullMarked
package org.haidang.sync;

import org.jspecify.annotations.NullMarked;
