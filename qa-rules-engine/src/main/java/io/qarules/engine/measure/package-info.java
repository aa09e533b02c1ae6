/**
 * Stage measure: each agent's metrics, points and indices (POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.measure;

import org.jspecify.annotations.NullMarked;
