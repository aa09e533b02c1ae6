/**
 * Stage sample: rules that say how much of an agent is heard, and what part is reserved for a kind of call (POLICY 19).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.sample;

import org.jspecify.annotations.NullMarked;
