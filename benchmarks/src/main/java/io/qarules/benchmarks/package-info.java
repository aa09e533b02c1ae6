/** JMH benchmarks; each checks that it measures the right thing before it measures. */
@NullMarked
package io.qarules.benchmarks;

import org.jspecify.annotations.NullMarked;
