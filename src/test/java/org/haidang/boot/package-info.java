/** Proofs of the whole product, on its real parts. */
package org.haidang.boot;
