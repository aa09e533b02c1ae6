package io.qarules.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Things that go wrong with a JSON document on its way. */
final class Damage {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final List<JsonNode> WRONG = List.of(
            NODES.nullNode(),
            NODES.numberNode(-1),
            NODES.numberNode(7),
            NODES.numberNode(new BigDecimal("0.5")),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.numberNode(new BigDecimal("1e-400")),
            NODES.numberNode(new BigInteger("9".repeat(40))),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.textNode(""),
            NODES.textNode("BOGUS"),
            NODES.textNode("{0} 'quoted' \u0000 \u5ba2"),
            NODES.textNode("-5.00"),
            NODES.textNode("9999-12-31"),
            NODES.textNode("0000-01-01"),
            NODES.textNode("0000-01"),
            NODES.textNode("+999999999-12-31"),
            NODES.textNode("2026-13-45T25:00:00Z"),
            NODES.textNode("-999999999-01-01T00:00:00Z"),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().add("x").addNull(),
            NODES.objectNode(),
            NODES.objectNode().put("id", "X"));

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** Drops, replaces or doubles something, one to three times. */
    void doTo(ObjectNode document) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            List<Runnable> possible = new ArrayList<>();
            collect(document, possible);
            if (!possible.isEmpty()) {
                possible.get(random.nextInt(possible.size())).run();
            }
        }
    }

    private void collect(JsonNode node, List<Runnable> possible) {
        JsonNode wrong = WRONG.get(random.nextInt(WRONG.size()));
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                possible.add(() -> object.remove(field));
                possible.add(() -> object.set(field, wrong.deepCopy()));
                collect(object.get(field), possible);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                possible.add(() -> array.remove(index));
                possible.add(() -> array.set(index, wrong.deepCopy()));
                possible.add(() -> array.insert(
                        random.nextInt(array.size() + 1), array.get(index).deepCopy()));
                collect(array.get(index), possible);
            }
        }
    }
}
