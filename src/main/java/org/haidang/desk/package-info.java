/** Use cases at the counselor's desk: take a call, keep its draft, save it, find it again. */
@NullMarked
package org.haidang.desk;

import org.jspecify.annotations.NullMarked;
