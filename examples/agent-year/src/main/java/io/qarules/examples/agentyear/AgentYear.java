package io.qarules.examples.agentyear;

import io.qarules.book.Adjustment;
import io.qarules.book.CaseBook;
import io.qarules.book.Entry;
import io.qarules.book.Statement;
import io.qarules.book.StatementLine;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.engine.json.FactsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/** The whole life of one agent's year: facts, a late one, an appeal, closed months, a correction; then the book. */
public final class AgentYear {
    private static final String AGENT = "A17";

    private final PrintStream out;
    private final Calendar calendar = new Calendar();
    private final FactsReader reader = new FactsReader();

    private AgentYear(PrintStream out) {
        this.out = out;
    }

    /** Runs the year in a new file of H2, which is deleted at the end. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("agent-year");
        Path file = directory.resolve("book");
        AgentYear year = new AgentYear(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (CaseBook book =
                StoredCaseBook.builder().file(file).clock(year.calendar).build()) {
            year.run(book);
        } finally {
            Files.deleteIfExists(directory.resolve("book.mv.db"));
            Files.delete(directory);
        }
    }

    private void run(CaseBook book) {
        record(book, "2026-01-05", "wages", """
                {"agent": {"name": "Li Na", "wages": [
                  {"month": "2026-01", "gross": "5000.00", "minimum": "2690.00"},
                  {"month": "2026-02", "gross": "2800.00", "minimum": "2690.00"}]}}""");
        record(book, "2026-01-12", "a finding", finding("E1", "F1", "6.3.3.6", "2026-01-10", 0));
        record(book, "2026-01-20", "a commendation", """
                {"nominations": [{"id": "N1", "type": "COMMENDATION", "by": "S1",
                  "at": "2026-01-20T08:00:00+08:00", "amount": "50.00"}]}""");
        close(book, "2026-02-01", YearMonth.of(2026, 1));
        record(book, "2026-02-03", "a late finding", finding("E2", "F2", "6.3.3.3", "2026-01-28", 0));
        record(book, "2026-02-10", "one more", finding("E3", "F3", "6.3.2.4", "2026-02-09", 0));
        close(book, "2026-03-01", YearMonth.of(2026, 2));
        record(book, "2026-03-05", "an upheld appeal", """
                {"appeals": [{"id": "P1", "findingId": "F1", "filedAt": "2026-02-01T10:00:00+08:00",
                  "status": "UPHELD", "decidedAt": "2026-03-05T08:00:00+08:00"}]}""");
        record(book, "2026-03-09", "a correction", finding("E3", "F3", "6.3.2.8", "2026-02-09", 1));
        close(book, "2026-04-01", YearMonth.of(2026, 3));
        print(book);
    }

    private static String finding(String evaluation, String finding, String clause, String day, int revision) {
        return """
                {"evaluations": [{"id": "%s", "kind": "REGULAR", "status": "SUBMITTED", "revision": %d,
                  "submittedAt": "%sT10:00:00+08:00", "findings": [{"id": "%s", "clause": "%s"}]}]}""".formatted(evaluation, revision, day, finding, clause);
    }

    private void record(CaseBook book, String day, String what, String json) {
        calendar.day(day);
        Adjustment adjustment = book.record(AGENT, reader.read(json), day + " " + what);
        out.printf("%s  %s: %s%n", day, what, adjustment.amount());
    }

    private void close(CaseBook book, String day, YearMonth month) {
        calendar.day(day);
        Statement statement = book.close(month);
        out.printf("%s  %s closed%n", day, month);
        for (StatementLine line : statement.lines()) {
            out.printf(
                    "            collect %s, pay %s, give back %s, carry %s%n",
                    line.collect(), line.pay(), line.giveBack(), line.carriedOut());
        }
    }

    private void print(CaseBook book) {
        out.printf("%nThe book of %s%n", AGENT);
        for (Entry entry : book.history(AGENT).entries()) {
            if (entry.amount().signum() != 0) {
                out.printf(
                        "%7s  %s%n",
                        entry.amount(), book.explain(entry.id()).text().en());
            }
        }
        out.printf("%nDifferences found: %d%n", book.verify().size());
    }
}
