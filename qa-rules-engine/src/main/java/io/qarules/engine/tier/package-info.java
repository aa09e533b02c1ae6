/**
 * Stage tier: rules that say what follows from where an agent stands (POLICY 9).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.tier;

import org.jspecify.annotations.NullMarked;
