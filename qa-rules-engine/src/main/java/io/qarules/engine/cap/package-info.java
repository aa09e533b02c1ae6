/**
 * Stage cap: limits what fines deduct from the wage of a month (POLICY 6).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.cap;

import org.jspecify.annotations.NullMarked;
