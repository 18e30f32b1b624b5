/** The workstation's encrypted SQLite store. */
@NullMarked
package org.haidang.store.local;

import org.jspecify.annotations.NullMarked;
