/**
 * Stage calibrate: rules that say which inspectors are called in (POLICY 19).
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.calibrate;

import org.jspecify.annotations.NullMarked;
