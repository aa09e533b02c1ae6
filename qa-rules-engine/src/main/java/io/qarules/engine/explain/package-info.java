/**
 * Explanations: proofs of decisions, why-not answers and what-ifs. Plain evaluation never uses this package.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.explain;

import org.jspecify.annotations.NullMarked;
