/** Used by the records of this module; exported to the engine alone. */
@NullMarked
package io.qarules.internal;

import org.jspecify.annotations.NullMarked;
