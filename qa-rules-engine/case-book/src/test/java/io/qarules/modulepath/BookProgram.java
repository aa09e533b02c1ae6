package io.qarules.modulepath;

import io.qarules.book.CaseBook;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.engine.json.FactsReader;
import io.qarules.engine.json.JsonWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;

/** A program that keeps a book in a file, as one that stands on the class path beside modules does. */
final class BookProgram {
    private BookProgram() {}

    public static void main(String[] args) {
        System.out.println(StoredCaseBook.class.getModule().getName());
        try (CaseBook book = StoredCaseBook.builder()
                .file(Path.of(args[0]))
                .clock(() -> Instant.parse("2026-02-10T00:00:00Z"))
                .build()) {
            book.record("A1", new FactsReader().read("""
                    {"evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED",
                     "submittedAt": "2026-01-05T02:00:00Z", "findings": [{"id": "F1", "clause": "6.3.2.4"}]}]}"""), "k1");
            System.out.println(new JsonWriter().writeReport(book.close(YearMonth.of(2026, 1))));
            System.out.println(book.export("A1").length() > 100);
            System.out.println(book.explain(1).text().en());
            System.out.println(book.verify());
        }
    }
}
