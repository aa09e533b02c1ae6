/**
 * Where the rule texts of a pack come from, and the stages that they are for.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.source;

import org.jspecify.annotations.NullMarked;
