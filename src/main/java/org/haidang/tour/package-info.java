/** The guided tour: real windows driven by a robot, one picture a step. */
@NullMarked
package org.haidang.tour;

import org.jspecify.annotations.NullMarked;
