/**
 * Proves decisions and answers why there is none, for those who ask: plain evaluation does not come here.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.explain;

import org.jspecify.annotations.NullMarked;
