/**
 * The input of an evaluation: everything known about one agent. The records have the fields of the JSON case file. Null
 * means unknown, and an unknown value never triggers a detection rule (POLICY 2.3).
 */
@NullMarked
package io.qarules.casefile;

import org.jspecify.annotations.NullMarked;
