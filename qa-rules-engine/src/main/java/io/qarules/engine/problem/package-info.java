/**
 * Stage problem: rules that say which problems are common, and which trainings helped (POLICY 19).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.problem;

import org.jspecify.annotations.NullMarked;
