/** Files of calls with columns of any names: a map of the columns, the calls and ratings read by it, a map proposed. */
@NullMarked
package io.qarules.workbench.table;

import org.jspecify.annotations.NullMarked;
