/** A month of made-up agents, calls, findings and surveys; the same seed gives the same month. */
@NullMarked
package io.qarules.examples.monthend.synthetic;

import org.jspecify.annotations.NullMarked;
