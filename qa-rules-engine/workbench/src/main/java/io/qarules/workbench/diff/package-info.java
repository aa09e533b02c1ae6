/** Compares two packs on the same cases: what a change of rules would affect. */
@NullMarked
package io.qarules.workbench.diff;

import org.jspecify.annotations.NullMarked;
