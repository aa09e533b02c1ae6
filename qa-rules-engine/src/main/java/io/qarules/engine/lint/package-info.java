/**
 * The check of a rule pack: finds errors and warnings, each with its place and what to do about it.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.lint;

import org.jspecify.annotations.NullMarked;
