/**
 * The content of a pack's page, and the rendering of pages from templates.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.workbench.page;

import org.jspecify.annotations.NullMarked;
