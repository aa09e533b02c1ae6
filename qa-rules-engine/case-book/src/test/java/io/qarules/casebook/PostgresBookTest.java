package io.qarules.casebook;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.casebook.jdbc.JdbcStore;
import io.qarules.casebook.store.BookStore;

class PostgresBookTest extends CaseBookContract {
    @Override
    BookStore store() {
        HikariDataSource database = PostgresServer.emptyBook(2);
        return JdbcStore.open(database, true, database::close);
    }
}
