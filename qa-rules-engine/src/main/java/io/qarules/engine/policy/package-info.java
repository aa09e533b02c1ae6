/**
 * Stage policy: the numbers and lists of a pack, set once when it is loaded.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.policy;

import org.jspecify.annotations.NullMarked;
