/** Generates the page of a pack, the rules in force, from the rules themselves. */
@NullMarked
package io.qarules.workbench.describe;

import org.jspecify.annotations.NullMarked;
