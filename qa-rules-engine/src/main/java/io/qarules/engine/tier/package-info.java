/**
 * Stage tier: rules that derive decisions from an agent's standing (POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.tier;

import org.jspecify.annotations.NullMarked;
