/** Stage cap: what the wage of each month bears of the fines in force (POLICY 6). */
@NullMarked
package io.qarules.engine.cap;

import org.jspecify.annotations.NullMarked;
