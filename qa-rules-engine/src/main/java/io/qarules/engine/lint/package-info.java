/**
 * The check of a rule pack: everything that is wrong with it, each thing at its place and with what to do.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.lint;

import org.jspecify.annotations.NullMarked;
