/**
 * Open appeals: evaluates a case for their possible results and suspends the decisions that depend on them (POLICY
 * 2.11).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.appeal;

import org.jspecify.annotations.NullMarked;
