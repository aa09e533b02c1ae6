/**
 * Stage rank: the tiers and standings of the agents of each line (POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rank;

import org.jspecify.annotations.NullMarked;
