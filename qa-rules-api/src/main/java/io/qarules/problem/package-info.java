/** Which offences are common and which individual: outcomes of two periods, and what came of them (POLICY 19). */
@NullMarked
package io.qarules.problem;

import org.jspecify.annotations.NullMarked;
