/** Stage count: which findings are offences, and the occurrence of each offence (POLICY 2). */
@NullMarked
package io.qarules.engine.count;

import org.jspecify.annotations.NullMarked;
