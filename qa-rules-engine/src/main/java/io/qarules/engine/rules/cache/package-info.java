/**
 * Results of rules that read one fact only, kept for the next fact that no rule can tell apart.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.cache;

import org.jspecify.annotations.NullMarked;
