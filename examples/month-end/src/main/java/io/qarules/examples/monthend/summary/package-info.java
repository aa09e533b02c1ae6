/** What a manager reads on the screen: a class for each section. */
@NullMarked
package io.qarules.examples.monthend.summary;

import org.jspecify.annotations.NullMarked;
