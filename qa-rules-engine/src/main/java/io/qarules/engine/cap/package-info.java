/**
 * Stage cap: what the wage of each month bears of the fines in force (POLICY 6).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.cap;

import org.jspecify.annotations.NullMarked;
