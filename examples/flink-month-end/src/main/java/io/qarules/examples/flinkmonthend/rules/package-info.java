/** Ships the texts of rules to where they decide. */
@NullMarked
package io.qarules.examples.flinkmonthend.rules;

import org.jspecify.annotations.NullMarked;
