/** The decision service under load, with faults, and for a long time; beside the same service with textbook Drools. */
@NullMarked
package io.qarules.benchmarks.service;

import org.jspecify.annotations.NullMarked;
