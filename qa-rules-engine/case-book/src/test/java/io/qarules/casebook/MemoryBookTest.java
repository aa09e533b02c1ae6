package io.qarules.casebook;

import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.MemoryStore;

class MemoryBookTest extends CaseBookContract {
    @Override
    BookStore store() {
        return new MemoryStore();
    }
}
