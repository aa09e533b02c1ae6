/**
 * Stage reward: rules that give awards for improvements and nominations (POLICY 7).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.reward;

import org.jspecify.annotations.NullMarked;
