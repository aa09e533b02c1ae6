package io.qarules.workbench.cases;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases of a file as JSON nodes, the line of each node, and the error at which reading stopped, if any. */
final class CaseTree {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    /** Fields that are text even where YAML reads a number, as a clause such as 7.10. */
    private static final Set<String> TEXTS =
            Set.of("case", "id", "clause", "call", "callId", "findingId", "orderId", "by", "supervisorId");

    /** The parser takes time with the square of the longest text without a space. */
    private static final int LONGEST_LINE = 100_000;

    private final List<JsonNode> cases = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable CaseError error;

    private CaseTree() {}

    static CaseTree read(String yaml) {
        CaseTree tree = new CaseTree();
        int notText = yaml.indexOf('\uFFFD');
        if (notText >= 0) {
            int line = (int) yaml.substring(0, notText).lines().count();
            tree.error = new CaseError(Math.max(1, line), CaseWords.say("utf8"));
            return tree;
        }
        int longLine = longLine(yaml);
        if (longLine > 0) {
            tree.error = new CaseError(
                    longLine, CaseWords.say("yaml.long", String.format(Locale.ROOT, "%,d", LONGEST_LINE)));
            return tree;
        }
        try (YAMLParser parser = YAML.createParser(yaml)) {
            tree.readCases(parser);
        } catch (Shorthand e) {
            tree.error = new CaseError(e.line, CaseWords.say("yaml.shorthand"));
        } catch (JacksonException e) {
            tree.error = YamlErrors.of(e);
        } catch (IOException | NumberFormatException e) {
            tree.error = new CaseError(1, CaseWords.say("yaml.number"));
        }
        return tree;
    }

    /** Returns the cases that could be read completely. */
    List<JsonNode> cases() {
        return cases;
    }

    /** Returns the error at which reading stopped; null where the whole file was read. */
    @Nullable
    CaseError error() {
        return error;
    }

    /**
     * Returns the line of a node, or of its closest ancestor in the file.
     *
     * @param pointer e.g. {@code /2/findings/0/clause}
     */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && at.contains("/")) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    private void readCases(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            error = new CaseError(1, CaseWords.say("yaml.empty"));
            return;
        }
        if (first != JsonToken.START_ARRAY) {
            error = new CaseError(line(parser), CaseWords.say("yaml.list"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cases.add(value(parser, "/" + cases.size(), false));
        }
        if (parser.nextToken() != null) {
            error = new CaseError(line(parser), CaseWords.say("yaml.follows"));
        }
    }

    private JsonNode value(YAMLParser parser, String pointer, boolean text) throws IOException {
        lines.putIfAbsent(pointer, line(parser));
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw new Shorthand(line(parser));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT ->
                text ? NODES.textNode(parser.getText()) : NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT ->
                text ? NODES.textNode(parser.getText()) : NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE ->
                text ? NODES.textNode(parser.getText()) : NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object(YAMLParser parser, String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            String child = pointer + "/" + field;
            lines.put(child, line(parser));
            parser.nextToken();
            object.set(field, value(parser, child, TEXTS.contains(field)));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser, String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), false));
        }
        return array;
    }

    private static int longLine(String yaml) {
        int line = 0;
        for (String each : (Iterable<String>) yaml.lines()::iterator) {
            line++;
            if (each.length() > LONGEST_LINE) {
                return line;
            }
        }
        return 0;
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** An anchor, an alias or a tag: read as text it would be something else in silence. */
    private static final class Shorthand extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Shorthand(int line) {
            this.line = line;
        }
    }

    /** An error with its line. */
    record CaseError(int line, Text sentence) {
        /** Returns the error as {@code file:line: sentence}. */
        Text at(String file) {
            return new Text(place(file) + sentence.zh(), place(file) + sentence.en());
        }

        private String place(String file) {
            return "%s:%s: ".formatted(file, line);
        }
    }
}
