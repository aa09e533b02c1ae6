/**
 * The rules of a pack: their text, their compilation and their firing by stage. Only this package and those below it use
 * Drools.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules;

import org.jspecify.annotations.NullMarked;
