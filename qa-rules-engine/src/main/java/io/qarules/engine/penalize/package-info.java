/** Stage penalize: rules that give each offence its decisions (POLICY 3). */
@NullMarked
package io.qarules.engine.penalize;

import org.jspecify.annotations.NullMarked;
