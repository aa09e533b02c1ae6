/** Decisions, settlements and explanations over HTTP. */
@NullMarked
package io.qarules.examples.decisionservice;

import org.jspecify.annotations.NullMarked;
