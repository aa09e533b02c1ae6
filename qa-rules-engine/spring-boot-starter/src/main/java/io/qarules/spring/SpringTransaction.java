package io.qarules.spring;

import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the connection of Spring's transaction on a database, where the calling thread is in one: by JDBC, or by JPA,
 * which shows its connection.
 */
final class SpringTransaction implements Supplier<@Nullable Connection> {
    private final DataSource database;

    SpringTransaction(DataSource database) {
        this.database = database;
    }

    @Override
    public @Nullable Connection get() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                        && TransactionSynchronizationManager.hasResource(database)
                ? DataSourceUtils.getConnection(database)
                : null;
    }
}
