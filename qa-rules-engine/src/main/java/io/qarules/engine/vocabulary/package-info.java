/**
 * The words that a pack declares in stage policy: consequences, attributes and events (POLICY 12).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
