/**
 * What the facts of rules have, and of what type: nothing else can be read.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.rules.types;

import org.jspecify.annotations.NullMarked;
