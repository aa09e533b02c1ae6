/**
 * The store in a database: H2 or PostgreSQL.
 *
 * <p>Internal: what others may call is listed in qa-rules-engine/README.md.
 */
@NullMarked
package io.qarules.casebook.jdbc;

import org.jspecify.annotations.NullMarked;
