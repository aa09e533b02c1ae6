/** Open appeals: what stands whichever way they go, and what hangs on them (POLICY 2.11). */
@NullMarked
package io.qarules.engine.appeal;

import org.jspecify.annotations.NullMarked;
