/** Steps 5 to 10 of the policy on Drools as its documentation teaches it: one DRL, helper facts, accumulate. */
@NullMarked
package io.qarules.benchmarks.textbook;

import org.jspecify.annotations.NullMarked;
