/**
 * Asks of a rule which of its conditions failed, and on what values.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.probe;

import org.jspecify.annotations.NullMarked;
