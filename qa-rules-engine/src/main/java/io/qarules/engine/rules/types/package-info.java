/** What the facts of rules have, and of what type: nothing else can be read. */
@NullMarked
package io.qarules.engine.rules.types;

import org.jspecify.annotations.NullMarked;
