/** The content of a pack's page, and the rendering of pages from templates. */
@NullMarked
package io.qarules.workbench.page;

import org.jspecify.annotations.NullMarked;
