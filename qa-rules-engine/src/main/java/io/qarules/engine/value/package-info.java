/**
 * Exact numbers, text order, bilingual texts and a bounded cache.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.value;

import org.jspecify.annotations.NullMarked;
