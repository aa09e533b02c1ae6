package io.qarules.examples.monthend.published;

import io.qarules.casefile.Call;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.period.CsatScale;
import io.qarules.period.Survey;
import io.qarules.workbench.table.CallTable;
import io.qarules.workbench.table.ColumnMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A published file of calls. Every row is used, or left out for a reason that is counted. */
public final class CallFile {
    private static final List<CallColumns> KNOWN = List.of(new PwcColumns(), new AnonbankColumns());

    private final Path file;
    private final String name;
    private final Map<String, List<Call>> callsByAgent = new TreeMap<>();
    private final Map<String, Survey> surveys = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final RowCount rows = new RowCount();
    private String report = "";
    private @Nullable CsatScale scale;
    private ZoneId zone = PolicyTime.ZONE;

    private CallFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Reads a file whose header is one of the two that are known. */
    public static CallFile read(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            CallColumns columns = recognise(file, reader.readLine());
            CallFile calls = new CallFile(file, columns.name());
            calls.readRows(reader, columns);
            calls.requireUsable();
            return calls;
        } catch (NoSuchFileException e) {
            throw new UnreadableException(file, "there is no such file; give the path of a file of calls");
        }
    }

    /** Reads any file, by a map of its columns. */
    public static CallFile read(Path file, Path map) throws IOException {
        try {
            ColumnMap columns = ColumnMap.read(map);
            return of(file, columns.zone(), CallTable.read(file, columns));
        } catch (NoSuchFileException e) {
            throw new UnreadableException(file, "there is no file " + e.getFile());
        }
    }

    private static CallFile of(Path file, ZoneId zone, CallTable table) {
        CallFile calls = new CallFile(file, String.valueOf(file.getFileName()));
        calls.zone = zone;
        calls.report = "  " + table.report().en().replace("\n", "\n  ") + "\n";
        calls.scale = table.scale();
        for (CallTable.Row.Used row : table.used()) {
            calls.callsByAgent
                    .computeIfAbsent(row.agentId(), agent -> new ArrayList<>())
                    .add(row.call());
            if (row.survey() != null) {
                calls.surveys.put(String.valueOf(row.call().id()), row.survey());
            }
        }
        return calls;
    }

    /** Which file it is. */
    String name() {
        return name;
    }

    /** How many rows were read, used and left out, and why. */
    String report() {
        return report.isEmpty() ? rows.text() : report;
    }

    /** The scale of the ratings; null where it is 1 to 5. */
    @Nullable
    CsatScale scale() {
        return scale;
    }

    /** Of times that name none. */
    ZoneId zone() {
        return zone;
    }

    /** Sorted by agent. */
    Map<String, List<Call>> callsByAgent() {
        return callsByAgent;
    }

    /** By the id of the call; empty where the file has no ratings. */
    Map<String, Survey> surveys() {
        return surveys;
    }

    public RowCount rows() {
        return rows;
    }

    private static CallColumns recognise(Path file, @Nullable String firstLine) throws UnreadableException {
        String header = firstLine == null ? "" : firstLine.replace("\uFEFF", "").strip();
        for (CallColumns columns : KNOWN) {
            if (header.equals(headerLine(columns))) {
                return columns;
            }
        }
        String known = KNOWN.stream()
                .map(columns -> "\n  %s: %s".formatted(columns.name(), headerLine(columns)))
                .collect(Collectors.joining());
        throw new UnreadableException(
                file,
                ("the header '%s' is none of the known ones; give a map of its columns with --calls-map,"
                                + " which the command sniff proposes, or a file with one of these headers:%s")
                        .formatted(header, known));
    }

    private static String headerLine(CallColumns columns) {
        return String.join(columns.format().getDelimiterString(), columns.header());
    }

    private void readRows(BufferedReader reader, CallColumns columns) throws IOException {
        try (CSVParser parser = columns.format()
                .builder()
                .setHeader(columns.header().toArray(String[]::new))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(reader)) {
            for (CSVRecord row : parser) {
                add(row, columns);
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableException(
                    file,
                    "row %,d cannot be read; look for a quotation mark that is not closed (%s)"
                            .formatted(rows.read() + 1, e.getMessage()));
        }
    }

    private void add(CSVRecord row, CallColumns columns) {
        String name = "row " + row.getRecordNumber();
        if (row.size() != columns.header().size()) {
            rows.leaveOut("not %d columns".formatted(columns.header().size()), name, List.of());
            return;
        }
        CallColumns.Row result = columns.read(new Cells(row));
        if (result instanceof CallColumns.Row.Used used) {
            add(used, name);
        } else if (result instanceof CallColumns.Row.LeftOut leftOut) {
            rows.leaveOut(leftOut.reason(), name, leftOut.values());
        }
    }

    /** A file of which nothing can be used would give an empty month that looks like a quiet one. */
    private void requireUsable() throws UnreadableException {
        if (rows.used() > 0) {
            return;
        }
        if (rows.read() == 0) {
            throw new NothingUsableException(file, "there is no row under the header; give a file with calls");
        }
        throw new NothingUsableException(
                file, "no row can be used; mend the values, or give another file\n" + rows.text());
    }

    private void add(CallColumns.Row.Used used, String name) {
        String id = String.valueOf(used.call().id());
        if (!ids.add(id)) {
            rows.leaveOut("a call that an earlier row has already given", name + " " + id, List.of());
            return;
        }
        callsByAgent.computeIfAbsent(used.agent(), agent -> new ArrayList<>()).add(used.call());
        if (used.survey() != null) {
            surveys.put(id, used.survey());
        }
        rows.use(used.remarks());
    }

    /** A file of calls without a row that can be used. */
    public static final class NothingUsableException extends UnreadableException {
        private static final long serialVersionUID = 1L;

        NothingUsableException(Path file, String message) {
            super(file, message);
        }
    }

    /** A file of calls that cannot be used; the message says what to do. */
    public static class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(Path file, String message) {
            super("--calls " + file + ": " + message);
        }
    }
}
