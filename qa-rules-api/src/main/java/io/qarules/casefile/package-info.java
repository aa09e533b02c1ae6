/**
 * The facts: everything known about one agent. The records are the JSON of a case file, field by field; a null field
 * is unknown, and unknown never triggers a rule.
 */
@NullMarked
package io.qarules.casefile;

import org.jspecify.annotations.NullMarked;
