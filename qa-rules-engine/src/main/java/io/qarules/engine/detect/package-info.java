/** Stage detect: rules that find breaches in call facts (POLICY 4). */
@NullMarked
package io.qarules.engine.detect;

import org.jspecify.annotations.NullMarked;
