package io.qarules.casebook.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which failures of a database pass. */
final class Failing {
    /** Serialization failure, deadlock, too many connections, server shutting down or starting, H2: lock timeout. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "53300", "57P01", "57P02", "57P03", "HYT00");

    private Failing() {}

    /** Returns whether the same work can succeed the next time: a conflict of transactions, or a broken connection. */
    static boolean passes(SQLException said) {
        for (@Nullable Throwable each = said; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientException || each instanceof SQLRecoverableException) {
                return true;
            }
            if (each instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state) {
        return state != null && (state.startsWith("08") || PASSING.contains(state));
    }
}
