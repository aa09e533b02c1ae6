/** The page of a pack: what stage for stage is in force. */
@NullMarked
package io.qarules.engine.page;

import org.jspecify.annotations.NullMarked;
