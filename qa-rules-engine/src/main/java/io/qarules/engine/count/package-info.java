/** Stage count: which findings count, which stand for others, and the how-manieth each offence is (POLICY 2). */
@NullMarked
package io.qarules.engine.count;

import org.jspecify.annotations.NullMarked;
