/** Published call files, read row by row, and made-up findings on a few of their calls. */
@NullMarked
package io.qarules.examples.monthend.published;

import org.jspecify.annotations.NullMarked;
