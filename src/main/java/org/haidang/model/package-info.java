/** The field's words as records and sealed types. Depends on nothing but the JDK. */
@NullMarked
package org.haidang.model;

import org.jspecify.annotations.NullMarked;
