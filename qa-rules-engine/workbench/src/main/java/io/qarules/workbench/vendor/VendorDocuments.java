package io.qarules.workbench.vendor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON objects of one file of an export: one, an array of them, or one after another. Where something is no JSON,
 * reading goes on at the next line that begins with a brace or bracket, since there a line of NDJSON begins, or an object
 * of an array or of a pretty-printed sequence.
 */
final class VendorDocuments {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final String BETWEEN = " \t\r\n,]";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final byte[] bytes;
    private final CaseCollector cases;
    private final List<VendorNode> documents = new ArrayList<>();
    private int count;
    private int at;
    private boolean inArray;
    private int line = 1;
    private int counted;

    VendorDocuments(String file, byte[] bytes, CaseCollector cases) {
        this.file = file;
        this.bytes = bytes;
        this.cases = cases;
    }

    /** Returns the objects, in their order; what is none is named. */
    List<VendorNode> read() throws IOException {
        int differs = Arrays.mismatch(bytes, MARK);
        at = differs < 0 || differs == MARK.length ? MARK.length : 0;
        skipBetween();
        if (at == bytes.length) {
            cases.leaveOut(new VendorNode(file, "", JSON.missingNode()), "empty");
        }
        while (at < bytes.length) {
            int begin = at;
            boolean whole = readOn();
            skipBetween();
            if (!whole && inArray && at == bytes.length) {
                cases.leaveOut(place(JSON.missingNode()), "jsonEnds", lineOf(at));
            } else if (at == begin) {
                leaveOutLines();
            }
        }
        return documents;
    }

    /** Reads values as far as they are JSON, and returns whether that is to the end. */
    private boolean readOn() throws IOException {
        int begin = at;
        inArray = false;
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes, begin, bytes.length - begin))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inArray)) {
                    inArray = !inArray;
                } else {
                    add(place(JSON.readTree(parser)));
                    count++;
                }
                at = begin + (int) parser.currentLocation().getByteOffset();
            }
            at = bytes.length;
            return true;
        } catch (JacksonException | CharConversionException e) {
            return false; // whoever reads on names it
        }
    }

    private VendorNode place(JsonNode node) {
        return new VendorNode(file, "/" + count, node);
    }

    private void add(VendorNode document) {
        if (document.isObject()) {
            documents.add(document);
        } else {
            cases.otherShape(document, "shape.object", CodedField.Then.LEFT_OUT);
        }
    }

    private void leaveOutLines() {
        int first = lineOf(at);
        do {
            at++;
        } while (at < bytes.length && !(bytes[at - 1] == '\n' && (bytes[at] == '{' || bytes[at] == '[')));
        int last = lineOf(at - 1);
        if (first == last) {
            cases.leaveOut(place(JSON.missingNode()), "json", first);
        } else {
            cases.leaveOut(place(JSON.missingNode()), "jsonLines", first, last);
        }
        count++;
    }

    /** Steps over what may stand between values: white space, and the commas and the end of an array. */
    private void skipBetween() {
        while (at < bytes.length && BETWEEN.indexOf(bytes[at]) >= 0) {
            at++;
        }
    }

    /** The line of a place that is not before the last one asked for. */
    private int lineOf(int offset) {
        for (; counted < offset; counted++) {
            if (bytes[counted] == '\n') {
                line++;
            }
        }
        return line;
    }
}
