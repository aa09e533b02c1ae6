/**
 * What generated rules call: the meaning of comparisons and arithmetic where values may be unknown.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.runtime;

import org.jspecify.annotations.NullMarked;
