/** The command line for rule authors and services; it delegates to the engine and the workbench. */
@NullMarked
package io.qarules.cli;

import org.jspecify.annotations.NullMarked;
