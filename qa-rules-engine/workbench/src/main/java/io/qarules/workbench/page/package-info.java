/**
 * The page of a pack, what stage for stage is in force; and how pages are made from templates.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.workbench.page;

import org.jspecify.annotations.NullMarked;
