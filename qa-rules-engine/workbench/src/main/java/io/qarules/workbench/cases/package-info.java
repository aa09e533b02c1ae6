/**
 * The cases that stand beside the rules of a pack, in files {@code *.cases.yaml}: {@link
 * io.qarules.workbench.cases.PackCases} reads and runs them. Needs {@code
 * com.fasterxml.jackson.dataformat:jackson-dataformat-yaml} on the class path.
 */
@NullMarked
package io.qarules.workbench.cases;

import org.jspecify.annotations.NullMarked;
