/** The rules of a pack: their text, their compilation, their firing stage by stage. Only this package knows Drools. */
@NullMarked
package io.qarules.engine.rules;

import org.jspecify.annotations.NullMarked;
