package io.qarules.workbench.table;

import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A map of columns that somebody should read before it is used. */
public final class MapProposal {
    private static final int LINES_NAMED = 3;

    private final String file;
    private final SniffedEncoding encoding;
    private final Division division;
    private final SniffedZone zone;
    private final List<ProposedColumn> columns;
    private final List<ColumnMap.Skip> skips;
    private final List<Text> notes;
    private final List<SampledColumn> leftOut;

    MapProposal(
            String file,
            SniffedEncoding encoding,
            Division division,
            SniffedZone zone,
            List<ProposedColumn> columns,
            List<ColumnMap.Skip> skips,
            List<Text> notes,
            List<SampledColumn> leftOut) {
        this.file = file;
        this.encoding = encoding;
        this.division = division;
        this.zone = zone;
        this.columns = List.copyOf(columns);
        this.skips = List.copyOf(skips);
        this.notes = List.copyOf(notes);
        this.leftOut = List.copyOf(leftOut);
    }

    /** Returns the map; it cannot be used where {@link #isComplete} is false. */
    public ColumnMap map() {
        return new ColumnMap(
                encoding.charset(),
                division.delimiter(),
                division.quoted(),
                division.signs().decimal(),
                division.signs().thousands(),
                division.firstRow(),
                division.header(),
                zone.zone(),
                columns.stream().map(ProposedColumn::column).toList(),
                skips);
    }

    /** Returns whether there is a column for every field that a call needs. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /**
     * Writes the map as YAML, with comments that say how sure it is and what it left out.
     *
     * @param language of the comments
     */
    public String yaml(Language language) {
        StringBuilder yaml = new StringBuilder();
        comment(yaml, "", TableWords.say("yaml.head", file, division.calls()).in(language));
        if (division.uneven() > 0) {
            comment(yaml, "", TableWords.say("yaml.uneven", division.uneven()).in(language));
        }
        if (!division.beside().isEmpty()) {
            comment(
                    yaml,
                    "",
                    TableWords.say("yaml.beside", lines(division.beside())).in(language));
        }
        if (!division.strays().isEmpty()) {
            comment(
                    yaml,
                    "",
                    TableWords.say("yaml.strays", lines(division.strays())).in(language));
        }
        file(yaml, language);
        comment(yaml, "", zone.note().in(language));
        yaml.append("zone: ").append(zone.zone()).append('\n');
        yaml.append("columns:\n");
        columns.forEach(column -> column(yaml, column, language));
        missing().forEach(field -> {
            comment(yaml, "  ", TableWords.say("yaml.missing", field.name()).in(language));
            yaml.append("  # - field: ").append(field.name()).append("\n  #   column: \n");
        });
        if (!skips.isEmpty()) {
            comment(yaml, "", TableWords.say("yaml.skip").in(language));
            yaml.append("skip:\n");
            skips.forEach(skip -> yaml.append("  - {column: ")
                    .append(quote(skip.column()))
                    .append(", values: ")
                    .append(list(skip.values()))
                    .append("}\n"));
        }
        notes.forEach(note -> comment(yaml, "", note.in(language)));
        List<SampledColumn> left = leftOut.stream()
                .filter(column -> !column.name().isEmpty() || !column.texts().isEmpty())
                .toList();
        if (!left.isEmpty()) {
            comment(yaml, "", TableWords.say("yaml.leftOut").in(language));
            left.forEach(column -> comment(yaml, "", "  %s: %s".formatted(quote(column.name()), column.samples())));
        }
        return yaml.toString();
    }

    /** What is said of the file as a whole; what is as usual is not. */
    private void file(StringBuilder yaml, Language language) {
        if (encoding.sample() != null) {
            comment(yaml, "", TableWords.say("yaml.encoding", encoding.sample()).in(language));
        }
        yaml.append("encoding: ").append(encoding.charset().name()).append('\n');
        yaml.append("delimiter: ")
                .append(quote(String.valueOf(division.delimiter())))
                .append('\n');
        yaml.append("quoted: ").append(division.quoted()).append('\n');
        NumberSigns signs = division.signs();
        if (signs.decimal() != '.') {
            comment(yaml, "", TableWords.say("yaml.decimal").in(language));
            yaml.append("decimal: ").append(quote(",")).append('\n');
        }
        if (signs.thousands() != null) {
            comment(yaml, "", TableWords.say("yaml.thousands").in(language));
            yaml.append("thousands: ")
                    .append(quote(String.valueOf(signs.thousands())))
                    .append('\n');
        }
        if (division.firstRow() > 1) {
            comment(
                    yaml,
                    "",
                    TableWords.say("yaml.firstRow", division.firstRow()).in(language));
            yaml.append("firstRow: ").append(division.firstRow()).append('\n');
        }
        if (!division.header()) {
            comment(yaml, "", TableWords.say("yaml.noHeader").in(language));
            yaml.append("header: none\n");
        }
        if (!division.twice().isEmpty()) {
            comment(
                    yaml,
                    "",
                    TableWords.say("yaml.twice", String.join(", ", division.twice()), division.firstRow() + 1)
                            .in(language));
        }
    }

    private List<CallField> missing() {
        return Arrays.stream(CallField.values())
                .filter(CallField::isRequired)
                .filter(field ->
                        columns.stream().noneMatch(column -> column.column().field() == field))
                .toList();
    }

    private static void column(StringBuilder yaml, ProposedColumn proposed, Language language) {
        MappedColumn column = proposed.column();
        comment(yaml, "  ", sure(proposed.certainty()).in(language));
        proposed.notes().forEach(note -> comment(yaml, "  ", note.in(language)));
        yaml.append("  - field: ").append(column.field().name()).append('\n');
        List<String> names = column.columns();
        line(yaml, "column", names.size() == 1 ? quote(names.get(0)) : ordered(names));
        if (column.format() != null) {
            line(yaml, "format", quote(column.format()));
        }
        MappedColumn.Scale scale = column.scale();
        if (scale != null) {
            line(yaml, "scale", "{worst: %s, best: %s}".formatted(scale.worst(), scale.best()));
        }
        if (!column.values().isEmpty()) {
            line(yaml, "values", map(column.values()));
        }
        if (!column.yes().isEmpty()) {
            line(yaml, "yes", list(column.yes()));
        }
        if (!column.no().isEmpty()) {
            line(yaml, "no", list(column.no()));
        }
        if (!column.unknown().isEmpty()) {
            line(yaml, "unknown", list(column.unknown()));
        }
    }

    private static String lines(List<Integer> lines) {
        String first = lines.stream().limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > LINES_NAMED ? first + ", …" : first;
    }

    private static Text sure(ProposedColumn.Certainty certainty) {
        return switch (certainty) {
            case SURE -> TableWords.say("sure");
            case LIKELY -> TableWords.say("likely");
            case GUESS -> TableWords.say("guess");
        };
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static void comment(StringBuilder yaml, String indent, String text) {
        yaml.append(indent).append("# ").append(Printable.line(text)).append('\n');
    }

    private static String list(Collection<String> texts) {
        return ordered(List.copyOf(new TreeSet<>(texts)));
    }

    private static String ordered(List<String> texts) {
        return texts.stream().map(MapProposal::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> quote(entry.getKey()) + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7F) {
                quoted.append(c == '\t' ? "\\t" : "\\x%02x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
