/**
 * A module of Jackson 2 that reads and writes the records of qa-rules as the command line does: {@code
 * mapper.registerModule(new QaRulesModule())}.
 */
@NullMarked
package io.qarules.jackson;

import org.jspecify.annotations.NullMarked;
