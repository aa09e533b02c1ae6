/** Rule packs: their text, their compilation, their rules by stage. Only this package speaks to Drools. */
@NullMarked
package io.qarules.engine.pack;

import org.jspecify.annotations.NullMarked;
