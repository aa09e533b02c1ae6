/**
 * Stage score: scores and grades of evaluations (POLICY 8).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.score;

import org.jspecify.annotations.NullMarked;
