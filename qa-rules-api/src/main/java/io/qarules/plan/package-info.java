/** Which calls are heard, by whom and when: what the inspection office is given for a week, and its plan (POLICY 19). */
@NullMarked
package io.qarules.plan;

import org.jspecify.annotations.NullMarked;
