/**
 * The rules of a pack: their text, their compilation, their firing stage by stage. Only this package and those below it know Drools.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules;

import org.jspecify.annotations.NullMarked;
