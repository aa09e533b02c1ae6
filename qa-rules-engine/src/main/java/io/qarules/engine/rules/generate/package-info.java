/**
 * The text that Drools compiles: generated from rules as they were read, never the author's own.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.generate;

import org.jspecify.annotations.NullMarked;
