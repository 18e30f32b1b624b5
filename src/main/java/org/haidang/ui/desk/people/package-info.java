/** Persons and cases: two long lists, and beside them what is known of one. */
@NullMarked
package org.haidang.ui.desk.people;

import org.jspecify.annotations.NullMarked;
