/** Explanations: proofs of decisions, why-not answers and what-ifs. Plain evaluation never uses this package. */
@NullMarked
package io.qarules.engine.explain;

import org.jspecify.annotations.NullMarked;
