/** Exact numbers. */
@NullMarked
package io.qarules.engine.value;

import org.jspecify.annotations.NullMarked;
