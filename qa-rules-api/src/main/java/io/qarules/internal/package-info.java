/** Used by the records of this module; exported to the modules of this project alone. */
@NullMarked
package io.qarules.internal;

import org.jspecify.annotations.NullMarked;
