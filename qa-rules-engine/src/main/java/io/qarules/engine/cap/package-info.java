/** Stage cap: limits what fines deduct from the wage of a month (POLICY 6). */
@NullMarked
package io.qarules.engine.cap;

import org.jspecify.annotations.NullMarked;
