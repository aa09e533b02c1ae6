package io.qarules.casebook.jdbc;

import java.sql.SQLException;

/** Carries what the database said out of a transaction's work. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException said;

    SqlFailure(SQLException said) {
        super(said);
        this.said = said;
    }

    SQLException said() {
        return said;
    }
}
