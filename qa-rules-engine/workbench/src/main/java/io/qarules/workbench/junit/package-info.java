/**
 * The cases of a rule pack as JUnit tests: {@link io.qarules.workbench.junit.PackTests}. Needs JUnit 5 and
 * {@code com.fasterxml.jackson.dataformat:jackson-dataformat-yaml} on the class path of the tests.
 */
@NullMarked
package io.qarules.workbench.junit;

import org.jspecify.annotations.NullMarked;
