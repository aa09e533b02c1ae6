/** A rule pack, ready for use: its rules with what its policy stage set. */
@NullMarked
package io.qarules.engine.pack;

import org.jspecify.annotations.NullMarked;
