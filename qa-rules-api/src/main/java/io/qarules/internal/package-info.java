/** Used by the records of this module; not exported. */
@NullMarked
package io.qarules.internal;

import org.jspecify.annotations.NullMarked;
