/** Exact numbers, the order of texts, and results kept for the next time. */
@NullMarked
package io.qarules.engine.value;

import org.jspecify.annotations.NullMarked;
