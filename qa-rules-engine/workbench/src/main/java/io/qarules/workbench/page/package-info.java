/** The page of a pack, what stage for stage is in force; and how pages are made from templates. */
@NullMarked
package io.qarules.workbench.page;

import org.jspecify.annotations.NullMarked;
