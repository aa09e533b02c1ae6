package io.qarules.workbench.table;

import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.Printable;
import io.qarules.period.Survey;
import io.qarules.period.SurveyBuilder;
import io.qarules.workbench.table.CallTable.Row;
import io.qarules.workbench.table.CallTable.UnreadableCell;
import io.qarules.workbench.table.CellReader.Unreadable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file into calls by the columns of a map. */
final class RowReader {
    private static final int LONGEST_SHOWN = 40;

    private final List<String> header;
    private final ColumnMap map;
    private final Map<CallField, CellReader> readers = new EnumMap<>(CallField.class);
    private final List<UnreadableCell> unreadable;
    private final Set<String> ids = new HashSet<>();

    RowReader(String file, DelimitedRows.Row header, ColumnMap map, List<UnreadableCell> unreadable)
            throws TableException {
        this.header = header.cells().stream().map(Digits::stripped).toList();
        this.map = map;
        this.unreadable = unreadable;
        for (MappedColumn column : map.columns()) {
            for (String name : column.columns()) {
                require(file, header.line(), name);
            }
            readers.put(column.field(), new CellReader(column, map.signs()));
        }
        for (ColumnMap.Skip skip : map.skip()) {
            require(file, header.line(), skip.column());
        }
    }

    private void require(String file, int line, String column) throws TableException {
        if (!header.contains(column)) {
            throw new TableException(TableWords.say(
                    "at",
                    file,
                    line,
                    TableWords.maybe(
                            "table.column", ClosestMatch.to(column, header), column, String.join(", ", header))));
        }
        if (header.indexOf(column) != header.lastIndexOf(column)) {
            throw new TableException(TableWords.say("at", file, line, TableWords.say("table.twice", column)));
        }
    }

    Row read(DelimitedRows.Row written) {
        if (written.isStray()) {
            return new Row.LeftOut(written.line(), TableWords.say("row.quote"));
        }
        DelimitedRows.Row row = written.under(header);
        if (row.cells().size() != header.size()) {
            return new Row.LeftOut(row.line(), TableWords.say("row.width", header.size()));
        }
        if (row.isBeside(header)) {
            return new Row.LeftOut(row.line(), TableWords.say("row.beside"));
        }
        for (ColumnMap.Skip skip : map.skip()) {
            String value = Digits.stripped(cell(row, skip.column()));
            if (skip.values().contains(value)) {
                return new Row.LeftOut(row.line(), TableWords.say("row.skipped", skip.column(), value));
            }
        }
        String agent = text(row, CallField.agentId);
        if (agent == null) {
            return missing(row, CallField.agentId);
        }
        Instant start = value(row, CallField.startedAt, (reader, text) -> reader.moment(text, map.zone()));
        if (start == null) {
            return missing(row, CallField.startedAt);
        }
        boolean named = readers.containsKey(CallField.callId);
        String id = named ? text(row, CallField.callId) : "row-" + row.line();
        if (id == null) {
            return missing(row, CallField.callId);
        }
        if (!ids.add(id)) {
            return new Row.LeftOut(row.line(), TableWords.say("row.repeated"));
        }
        return new Row.Used(row.line(), agent, call(row, id, start), survey(row, id));
    }

    private Row missing(DelimitedRows.Row row, CallField field) {
        return new Row.LeftOut(row.line(), TableWords.say("row.missing", title(field)));
    }

    private String title(CallField field) {
        return map.of(field).orElseThrow().title();
    }

    private Call call(DelimitedRows.Row row, String id, Instant start) {
        CallBuilder call = Call.builder().id(id).startedAt(start);
        return call.durationSeconds(seconds(row, CallField.durationSeconds))
                .talkSeconds(seconds(row, CallField.talkSeconds))
                .consultationSeconds(seconds(row, CallField.consultationSeconds))
                .direction(value(row, CallField.direction, CellReader::direction))
                .hungUpBy(value(row, CallField.hungUpBy, CellReader::party))
                .connected(flag(row, CallField.connected))
                .intentConfirmed(flag(row, CallField.intentConfirmed))
                .orderId(text(row, CallField.orderId))
                .deal(flag(row, CallField.deal))
                .personal(flag(row, CallField.personal))
                .firstContactResolved(flag(row, CallField.firstContactResolved))
                .transferred(flag(row, CallField.transferred))
                .build();
    }

    /** A survey needs the overall rating; without it the others say nothing of the customer's verdict. */
    private @Nullable Survey survey(DelimitedRows.Row row, String callId) {
        Long csat = rating(row, CallField.csat);
        SurveyBuilder survey = Survey.builder()
                .id("rating-" + callId)
                .callId(callId)
                .csat(csat)
                .nps(value(row, CallField.nps, CellReader::nps))
                .resolution(rating(row, CallField.resolution))
                .attitude(rating(row, CallField.attitude))
                .speed(rating(row, CallField.speed))
                .convenience(rating(row, CallField.convenience));
        Survey read = survey.build();
        if (csat == null
                && !read.equals(Survey.builder().id(read.id()).callId(callId).build())) {
            unreadable.add(new UnreadableCell(row.line(), title(CallField.csat), "", TableWords.say("cell.csat")));
        }
        return csat == null ? null : read;
    }

    private @Nullable Long seconds(DelimitedRows.Row row, CallField field) {
        return value(row, field, CellReader::seconds);
    }

    private @Nullable Boolean flag(DelimitedRows.Row row, CallField field) {
        return value(row, field, CellReader::flag);
    }

    private @Nullable Long rating(DelimitedRows.Row row, CallField field) {
        return value(row, field, (reader, text) -> reader.rating(text, map.scale()));
    }

    private @Nullable String text(DelimitedRows.Row row, CallField field) {
        return value(row, field, (reader, text) -> text);
    }

    private <T> @Nullable T value(DelimitedRows.Row row, CallField field, Reading<T> reading) {
        CellReader reader = readers.get(field);
        if (reader == null) {
            return null;
        }
        MappedColumn column = reader.column();
        if (column.columns().stream().anyMatch(name -> reader.text(cell(row, name)) == null)) {
            return null;
        }
        String joined = column.columns().stream()
                .map(name -> String.valueOf(reader.text(cell(row, name))))
                .collect(Collectors.joining(column.separator()));
        try {
            return reading.read(reader, joined);
        } catch (Unreadable e) {
            unreadable.add(new UnreadableCell(row.line(), column.title(), shown(joined), e.expected()));
            return null;
        }
    }

    private String cell(DelimitedRows.Row row, String column) {
        return row.cells().get(header.indexOf(column));
    }

    private static String shown(String text) {
        String line = Printable.line(text);
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Reads a cell's text as what a field holds. */
    private interface Reading<T> {
        T read(CellReader reader, String text) throws Unreadable;
    }
}
