/**
 * Exact numbers, the order of texts, and results kept for the next time.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.value;

import org.jspecify.annotations.NullMarked;
