/** The store in a database: H2 or PostgreSQL. */
@NullMarked
package io.qarules.casebook.jdbc;

import org.jspecify.annotations.NullMarked;
