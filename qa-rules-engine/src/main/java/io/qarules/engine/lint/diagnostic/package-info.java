/**
 * What a check finds: its code, its place and what to do about it.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.lint.diagnostic;

import org.jspecify.annotations.NullMarked;
