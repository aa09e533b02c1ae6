package io.qarules.benchmarks.chaos;

import com.google.common.reflect.Reflection;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives connections on which, at random, a fault comes before a statement or a commit, or after a commit, whose answer is
 * lost then. Where a kill is drawn, the process asks for it and does nothing more with the connection.
 */
final class FaultyDatabase implements DataSource {
    private final DataSource database;
    private final Random random;
    private final int oneIn;
    private final Runnable kill;

    /**
     * Creates the source.
     *
     * @param oneIn how many statements there are to a fault
     * @param kill asks for the end of this process and does not return; or returns at once where it may not die
     */
    FaultyDatabase(DataSource database, Random random, int oneIn, Runnable kill) {
        this.database = database;
        this.random = random;
        this.oneIn = oneIn;
        this.kill = kill;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        return Reflection.newProxy(Connection.class, (self, method, arguments) -> {
            boolean commit = method.getName().equals("commit");
            if (commit) {
                fault(connection, "before a commit");
            }
            Object result = call(connection, method, arguments);
            if (commit) {
                loseAnswer(connection);
            }
            return result instanceof PreparedStatement statement ? faulty(connection, statement) : result;
        });
    }

    private PreparedStatement faulty(Connection connection, PreparedStatement statement) {
        return Reflection.newProxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                fault(connection, "before " + method.getName());
            }
            return call(statement, method, arguments);
        });
    }

    private void fault(Connection connection, String where) throws SQLException {
        switch (drawn(4 * oneIn)) {
            case 0 -> throw refused(connection, "deadlock made up " + where, "40P01");
            case 1 -> throw refused(connection, "conflict made up " + where, "40001");
            case 2 -> throw cut(connection, where);
            case 3 -> kill.run();
            default -> {
                // Mostly nothing is at fault.
            }
        }
    }

    private void loseAnswer(Connection connection) throws SQLException {
        switch (drawn(oneIn)) {
            case 0 -> throw cut(connection, "after a commit");
            case 1 -> kill.run();
            default -> {
                // Mostly the answer comes.
            }
        }
    }

    private synchronized int drawn(int bound) {
        return random.nextInt(bound);
    }

    private static SQLException refused(Connection connection, String why, String state) throws SQLException {
        connection.rollback();
        return new SQLException(why, state);
    }

    private static SQLException cut(Connection connection, String where) throws SQLException {
        connection.abort(Runnable::run);
        return new SQLRecoverableException("connection cut " + where, "08006");
    }

    private static Object call(Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // It logs nothing.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The database waits as it waits.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
