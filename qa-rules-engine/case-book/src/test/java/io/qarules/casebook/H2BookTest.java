package io.qarules.casebook;

import io.qarules.casebook.jdbc.H2Database;
import io.qarules.casebook.store.BookStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2BookTest extends CaseBookContract {
    @TempDir
    private Path directory;

    private int books;

    @Override
    BookStore store() {
        return H2Database.open(directory.resolve("book" + books++));
    }
}
