/**
 * What can be wrong with a pack: one check a class.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.lint.checks;

import org.jspecify.annotations.NullMarked;
