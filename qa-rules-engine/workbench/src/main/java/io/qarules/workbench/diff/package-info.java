/** What-if before a change of rules: the same cases under two packs, and who is affected. */
@NullMarked
package io.qarules.workbench.diff;

import org.jspecify.annotations.NullMarked;
