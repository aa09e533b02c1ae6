/**
 * Stage escalate: rules that give decisions for what adds up across clauses (POLICY 15).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.escalate;

import org.jspecify.annotations.NullMarked;
