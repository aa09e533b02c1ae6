/**
 * What a program can be told of an engine at work.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.engine.listener;

import org.jspecify.annotations.NullMarked;
