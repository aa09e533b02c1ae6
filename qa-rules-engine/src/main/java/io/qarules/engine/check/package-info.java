/**
 * Stage check: what is wrong with a case file is named, and what is left of it goes on (POLICY 10 and 11).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.check;

import org.jspecify.annotations.NullMarked;
