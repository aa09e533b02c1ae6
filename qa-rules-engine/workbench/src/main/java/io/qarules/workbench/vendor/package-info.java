/** Case files from what other products export of their evaluations, each by the vendor's documented schema. */
@NullMarked
package io.qarules.workbench.vendor;

import org.jspecify.annotations.NullMarked;
