/** What must be known of JavaRosa by whoever touches it: its set-up, its lock, its expressions. */
@NullMarked
package org.haidang.content.rosa;

import org.jspecify.annotations.NullMarked;
