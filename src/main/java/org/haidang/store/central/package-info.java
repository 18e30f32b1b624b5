/** The central server's PostgreSQL store. */
@NullMarked
package org.haidang.store.central;

import org.jspecify.annotations.NullMarked;
