/** For the records only; not exported. */
@NullMarked
package io.qarules.internal;

import org.jspecify.annotations.NullMarked;
