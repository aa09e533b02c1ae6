package io.qarules.workbench.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The example of a vendor's export, in which a test puts other values. */
final class Example {
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final JsonMapper JSON = new JsonMapper();

    private final VendorFormat format;
    private final ArrayNode documents;

    private Example(VendorFormat format, ArrayNode documents) {
        this.format = format;
        this.documents = documents;
    }

    static Example of(VendorFormat format) throws IOException {
        JsonNode example = JSON.readTree(Files.readString(EXAMPLES.resolve(format.name() + ".json")));
        return new Example(
                format,
                example instanceof ArrayNode array
                        ? array
                        : JSON.createArrayNode().add(example));
    }

    VendorImport read() throws IOException {
        return VendorImport.of(format)
                .add("export.json", new ByteArrayInputStream(JSON.writeValueAsBytes(documents)))
                .read(null);
    }

    /** The documents, one a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        documents.forEach(document -> lines.add(document.toString()));
        return lines;
    }

    /** Puts a value at a JSON pointer; objects and lists on the way that are not there are made. */
    Example put(String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = documents;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode next = at.isArray() ? at.path(Integer.parseInt(steps[i])) : at.path(steps[i]);
            if (!next.isContainerNode()) {
                ContainerNode<?> made = steps[i + 1].matches("\\d+") ? JSON.createArrayNode() : JSON.createObjectNode();
                set(at, steps[i], made);
                next = made;
            }
            at = next;
        }
        set(at, steps[steps.length - 1], value);
        return this;
    }

    private static void set(JsonNode container, String step, JsonNode value) {
        if (container instanceof ArrayNode array) {
            array.insert(Integer.parseInt(step), value);
        } else {
            ((ObjectNode) container).set(step, value);
        }
    }
}
