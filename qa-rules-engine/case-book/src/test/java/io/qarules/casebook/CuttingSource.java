package io.qarules.casebook;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives connections that break at random: at any statement, before a commit, or after it, when the answer is lost. */
final class CuttingSource implements DataSource {
    private final DataSource source;
    private final Random random;
    private final int oneIn;

    CuttingSource(DataSource source, Random random, int oneIn) {
        this.source = source;
        this.random = random;
        this.oneIn = oneIn;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return proxy(Connection.class, (self, method, arguments) -> {
            boolean statement = method.getName().equals("prepareStatement");
            boolean commit = method.getName().equals("commit");
            if (statement || commit) {
                cut(connection, "before " + method.getName());
            }
            Object result = call(connection, method, arguments);
            if (commit) {
                cut(connection, "after commit");
            }
            return result instanceof PreparedStatement prepared ? cutting(connection, prepared) : result;
        });
    }

    private PreparedStatement cutting(Connection connection, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                cut(connection, "before " + method.getName());
            }
            return call(statement, method, arguments);
        });
    }

    private void cut(Connection connection, String where) throws SQLException {
        int drawn;
        synchronized (random) {
            drawn = random.nextInt(2 * oneIn);
        }
        boolean now = drawn < 2;
        if (now && drawn == 0 && !where.startsWith("after")) {
            connection.rollback();
            throw new SQLException("deadlock made up " + where, "40P01");
        }
        if (now) {
            connection.abort(Runnable::run);
            throw new SQLRecoverableException("connection cut " + where, "08006");
        }
    }

    private static Object call(Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CuttingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
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
        // The source waits as it waits.
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
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
