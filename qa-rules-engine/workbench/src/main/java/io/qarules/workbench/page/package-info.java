/** The page of a pack: what stage for stage is in force. */
@NullMarked
package io.qarules.workbench.page;

import org.jspecify.annotations.NullMarked;
