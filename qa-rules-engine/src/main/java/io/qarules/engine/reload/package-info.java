/** Rules that follow their directory, table or server: a change comes into force once it passes every gate. */
@NullMarked
package io.qarules.engine.reload;

import org.jspecify.annotations.NullMarked;
