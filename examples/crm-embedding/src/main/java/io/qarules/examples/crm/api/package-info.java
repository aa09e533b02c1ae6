/** What other services call. */
@NullMarked
package io.qarules.examples.crm.api;

import org.jspecify.annotations.NullMarked;
