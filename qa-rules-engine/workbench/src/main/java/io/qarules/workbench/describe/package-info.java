/** The pack as a page: what is in force, generated from the rules themselves. */
@NullMarked
package io.qarules.workbench.describe;

import org.jspecify.annotations.NullMarked;
