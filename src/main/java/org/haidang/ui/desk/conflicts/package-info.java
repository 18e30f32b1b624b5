/** The desk at which what people wrote apart is looked at and settled, for every kind of record. */
@NullMarked
package org.haidang.ui.desk.conflicts;

import org.jspecify.annotations.NullMarked;
