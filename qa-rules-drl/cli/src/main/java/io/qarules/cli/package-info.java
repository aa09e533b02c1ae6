/** The command line for rule authors and services: a thin skin over the engine. */
@NullMarked
package io.qarules.cli;

import org.jspecify.annotations.NullMarked;
