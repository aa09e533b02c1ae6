/** The example of the README. */
@NullMarked
package io.qarules.examples.quickstart;

import org.jspecify.annotations.NullMarked;
