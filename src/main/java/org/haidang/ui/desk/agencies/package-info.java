/** The agencies one may turn to: find one, read how to reach it, propose and approve additions. */
@NullMarked
package org.haidang.ui.desk.agencies;

import org.jspecify.annotations.NullMarked;
