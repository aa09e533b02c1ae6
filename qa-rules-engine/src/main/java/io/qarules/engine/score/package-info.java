/** Stage score: scores and grades of evaluations (POLICY 8). */
@NullMarked
package io.qarules.engine.score;

import org.jspecify.annotations.NullMarked;
