/** The rules of a pack: their text, their compilation and their firing by stage. Only these packages use Drools. */
@NullMarked
package io.qarules.engine.rules;

import org.jspecify.annotations.NullMarked;
