/**
 * Stage rank: who stands where in its line, and what each agent would do best to work on (POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rank;

import org.jspecify.annotations.NullMarked;
