/** A whole month evaluated, settled and summed up: {@link io.qarules.examples.monthend.MonthEnd} is where to begin. */
@NullMarked
package io.qarules.examples.monthend;

import org.jspecify.annotations.NullMarked;
