package io.qarules.workbench.table;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a map of columns from YAML; every error names the line. */
final class ColumnMapReader {
    private static final List<String> KEYS = List.of(
            "encoding", "delimiter", "quoted", "decimal", "thousands", "firstRow", "header", "zone", "columns", "skip");
    private static final List<String> COLUMN_KEYS =
            List.of("field", "column", "format", "scale", "values", "yes", "no", "unknown");

    private final Path file;

    ColumnMapReader(Path file) {
        this.file = file;
    }

    ColumnMap read() throws IOException {
        Map<String, Node> map = fields(root(), KEYS);
        Node columns = map.get("columns");
        if (columns == null) {
            throw error(1, TableWords.say("map.noColumns"));
        }
        ColumnMap read = new ColumnMap(
                encoding(map.get("encoding")),
                delimiter(map.get("delimiter")),
                quoted(map.get("quoted")),
                decimal(map.get("decimal")),
                thousands(map.get("thousands"), decimal(map.get("decimal"))),
                firstRow(map.get("firstRow")),
                header(map.get("header")),
                zone(map.get("zone")),
                columns(columns),
                skip(map.get("skip")));
        for (CallField field : CallField.values()) {
            if (field.isRequired() && read.of(field).isEmpty()) {
                throw error(line(columns), TableWords.say("map.required", field.name()));
            }
        }
        if (read.columns().stream().anyMatch(column -> column.field().isRating())
                && read.of(CallField.csat).isEmpty()) {
            throw error(line(columns), TableWords.say("map.csat"));
        }
        return read;
    }

    private Node root() throws IOException {
        try {
            Node root = new Yaml(new LoaderOptions())
                    .compose(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            if (root == null) {
                throw error(1, TableWords.say("map.empty"));
            }
            return root;
        } catch (CharacterCodingException e) {
            throw error(1, TableWords.say("map.utf8"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw error(line, TableWords.say("map.yaml"));
        } catch (YAMLException e) {
            throw error(1, TableWords.say("map.yaml"));
        }
    }

    private List<MappedColumn> columns(Node node) throws TableException {
        List<MappedColumn> columns = new ArrayList<>();
        Set<CallField> seen = EnumSet.noneOf(CallField.class);
        MappedColumn.Scale scale = null;
        for (Node each : list(node)) {
            MappedColumn column = column(each);
            if (!seen.add(column.field())) {
                throw error(
                        column.line(),
                        TableWords.say("map.twice", column.field().name()));
            }
            if (column.scale() != null && scale != null && !scale.equals(column.scale())) {
                throw error(column.line(), TableWords.say("map.scales"));
            }
            scale = column.scale() == null ? scale : column.scale();
            columns.add(column);
        }
        return columns;
    }

    private MappedColumn column(Node node) throws TableException {
        Map<String, Node> entry = fields(node, COLUMN_KEYS);
        CallField field = field(needed(node, entry, "field"));
        MappedColumn column = new MappedColumn(
                field,
                names(needed(node, entry, "column")),
                entry.containsKey("format") ? text(needed(node, entry, "format")) : null,
                scale(field, entry.get("scale")),
                values(entry.get("values")),
                texts(entry.get("yes")),
                texts(entry.get("no")),
                texts(entry.get("unknown")),
                line(node));
        Optional<Text> wrong = CellReader.wrong(column);
        if (wrong.isPresent()) {
            throw error(line(entry.getOrDefault("format", node)), wrong.get());
        }
        if (field.kind() != CallField.Kind.FLAG && (entry.containsKey("yes") || entry.containsKey("no"))) {
            throw error(line(node), TableWords.say("map.noFlag", field.name()));
        }
        return column;
    }

    private CallField field(Node node) throws TableException {
        String name = text(node);
        Optional<CallField> field = CallField.named(name);
        if (field.isEmpty()) {
            throw error(
                    line(node),
                    TableWords.maybe(
                            "map.field",
                            ClosestMatch.to(name, CallField.names()),
                            name,
                            String.join(", ", CallField.names())));
        }
        return field.get();
    }

    private MappedColumn.@Nullable Scale scale(CallField field, @Nullable Node node) throws TableException {
        if (node == null) {
            return null;
        }
        if (field.kind() != CallField.Kind.RATING) {
            throw error(line(node), TableWords.say("map.noRating", field.name()));
        }
        Map<String, Node> ends = fields(node, List.of("worst", "best"));
        MappedColumn.Scale scale =
                new MappedColumn.Scale(whole(needed(node, ends, "worst")), whole(needed(node, ends, "best")));
        if (scale.worst() == scale.best()) {
            throw error(line(node), TableWords.say("map.scale"));
        }
        return scale;
    }

    private List<ColumnMap.Skip> skip(@Nullable Node node) throws TableException {
        List<ColumnMap.Skip> skips = new ArrayList<>();
        for (Node each : node == null ? List.<Node>of() : list(node)) {
            Map<String, Node> entry = fields(each, List.of("column", "values"));
            skips.add(new ColumnMap.Skip(text(needed(each, entry, "column")), texts(needed(each, entry, "values"))));
        }
        return skips;
    }

    private Charset encoding(@Nullable Node node) throws TableException {
        String name = node == null ? "UTF-8" : text(node);
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw error(line(node), TableWords.say("map.encoding", name));
        }
    }

    private char delimiter(@Nullable Node node) throws TableException {
        String text = node == null ? "," : scalar(node);
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw error(line(node), TableWords.say("map.delimiter", text));
        }
        return text.charAt(0);
    }

    private boolean quoted(@Nullable Node node) throws TableException {
        String text = node == null ? "true" : text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw error(line(node), TableWords.say("map.quoted", text));
        }
        return text.equals("true");
    }

    private char decimal(@Nullable Node node) throws TableException {
        String text = node == null ? "." : text(node);
        if (!text.equals(".") && !text.equals(",")) {
            throw error(line(node), TableWords.say("map.decimal", text));
        }
        return text.charAt(0);
    }

    private @Nullable Character thousands(@Nullable Node node, char decimal) throws TableException {
        if (node == null) {
            return null;
        }
        String text = scalar(node);
        if (text.length() != 1 || !NumberSigns.THOUSANDS.contains(text.charAt(0))) {
            throw error(line(node), TableWords.say("map.thousands", text));
        }
        if (text.charAt(0) == decimal) {
            throw error(line(node), TableWords.say("map.signs", text));
        }
        return text.charAt(0);
    }

    private int firstRow(@Nullable Node node) throws TableException {
        long row = node == null ? 1 : whole(node);
        if (row < 1) {
            throw error(line(node), TableWords.say("map.firstRow", row));
        }
        return (int) row;
    }

    private boolean header(@Nullable Node node) throws TableException {
        String text = node == null ? "first" : text(node);
        if (!text.equals("first") && !text.equals("none")) {
            throw error(line(node), TableWords.say("map.header", text));
        }
        return text.equals("first");
    }

    private ZoneId zone(@Nullable Node node) throws TableException {
        String name = node == null ? "Asia/Shanghai" : text(node);
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw error(line(node), TableWords.say("map.zone", name));
        }
    }

    private Map<String, Node> fields(Node node, List<String> known) throws TableException {
        if (!(node instanceof MappingNode mapping)) {
            throw error(line(node), TableWords.say("map.noFields", String.join(", ", known)));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw error(
                        line(tuple.getKeyNode()),
                        TableWords.maybe("map.key", ClosestMatch.to(key, known), key, String.join(", ", known)));
            }
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw error(line(tuple.getKeyNode()), TableWords.say("map.twice", key));
            }
        }
        return fields;
    }

    private Node needed(Node of, Map<String, Node> fields, String key) throws TableException {
        Node node = fields.get(key);
        if (node == null) {
            throw error(line(of), TableWords.say("map.missing", key));
        }
        return node;
    }

    private Map<String, String> values(@Nullable Node node) throws TableException {
        Map<String, String> values = new LinkedHashMap<>();
        if (node != null && !(node instanceof MappingNode)) {
            throw error(line(node), TableWords.say("map.values"));
        }
        for (NodeTuple tuple : node instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of()) {
            values.put(text(tuple.getKeyNode()), text(tuple.getValueNode()));
        }
        return values;
    }

    private List<String> names(Node node) throws TableException {
        return List.copyOf(texts(node));
    }

    private Set<String> texts(@Nullable Node node) throws TableException {
        Set<String> texts = new LinkedHashSet<>();
        if (node != null) {
            for (Node each : node instanceof SequenceNode ? list(node) : List.of(node)) {
                texts.add(text(each));
            }
        }
        return texts;
    }

    private List<Node> list(Node node) throws TableException {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(line(node), TableWords.say("map.list"));
        }
        return sequence.getValue();
    }

    private long whole(Node node) throws TableException {
        String text = text(node);
        if (!text.matches("-?\\d{1,9}")) {
            throw error(line(node), TableWords.say("map.whole", text));
        }
        return Long.parseLong(text);
    }

    private String text(Node node) throws TableException {
        return scalar(node).strip();
    }

    private String scalar(Node node) throws TableException {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(line(node), TableWords.say("map.text"));
        }
        return scalar.getValue();
    }

    private static int line(@Nullable Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private TableException error(int line, Text sentence) {
        return new TableException(TableWords.say("at", file.toString(), line, sentence));
    }
}
