/**
 * Stage check: validates the input, reports problems and passes on the valid records (POLICY 10 and 11).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.check;

import org.jspecify.annotations.NullMarked;
