package io.qarules.properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Something that goes wrong with a JSON document on its way.
 *
 * @param site which of the places where this can happen, counted round and round
 * @param variant which wrong value
 */
record Mutation(Kind kind, int site, int variant) {
    enum Kind {
        DROP,
        NULL,
        NEGATIVE,
        WRONG_TYPE,
        DOUBLE
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Arbitrary<List<Mutation>> oneToThree() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 11))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    void applyTo(ObjectNode document) {
        List<Site> sites = new ArrayList<>();
        collect(document, sites);
        List<Site> fitting = sites.stream().filter(this::fits).toList();
        if (!fitting.isEmpty()) {
            apply(fitting.get(site % fitting.size()));
        }
    }

    private boolean fits(Site place) {
        return switch (kind) {
            case DROP, NULL, WRONG_TYPE -> true;
            case NEGATIVE ->
                place.value.isNumber()
                        || place.value.isTextual() && place.value.textValue().matches("\\d+\\.\\d\\d");
            case DOUBLE -> place.array != null && place.value.isObject();
        };
    }

    private void apply(Site place) {
        switch (kind) {
            case DROP -> place.drop.run();
            case NULL -> place.put.accept(NullNode.instance);
            case NEGATIVE ->
                place.put.accept(
                        place.value.isNumber() ? NODES.numberNode(-1 - variant) : NODES.textNode("-" + (1 + variant)));
            case WRONG_TYPE -> place.put.accept(wrong(place.value));
            case DOUBLE -> place.array.insert(variant % (place.array.size() + 1), place.value.deepCopy());
        }
    }

    private JsonNode wrong(JsonNode value) {
        List<JsonNode> wrong = List.of(
                NODES.numberNode(7),
                NODES.numberNode(0.5),
                NODES.textNode("BOGUS"),
                NODES.textNode(""),
                NODES.textNode("2026-13-45T25:00:00Z"),
                NODES.textNode("2026-10-03T09:12:58"),
                NODES.booleanNode(true),
                NODES.arrayNode(),
                NODES.arrayNode().add("x"),
                NODES.objectNode(),
                NODES.objectNode().put("id", "X"),
                NODES.numberNode(new BigInteger("9".repeat(40))));
        JsonNode chosen = wrong.get(variant);
        return chosen.equals(value) ? NODES.textNode("~other/type") : chosen;
    }

    private static void collect(JsonNode node, List<Site> sites) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                JsonNode value = object.get(field);
                sites.add(new Site(value, null, put -> object.set(field, put), () -> object.remove(field)));
                collect(value, sites);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode value = array.get(index);
                sites.add(new Site(value, array, put -> array.set(index, put), () -> array.remove(index)));
                collect(value, sites);
            }
        }
    }

    private record Site(JsonNode value, ArrayNode array, Consumer<JsonNode> put, Runnable drop) {}
}
