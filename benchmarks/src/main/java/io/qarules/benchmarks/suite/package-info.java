/** The whole suite in one command: runs in rounds, keeps what is finished, and draws a page of it. */
@NullMarked
package io.qarules.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
