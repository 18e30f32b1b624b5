@NullMarked
package org.haidang.people;

import org.jspecify.annotations.NullMarked;
