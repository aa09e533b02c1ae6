package io.qarules.generators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * Something that goes wrong with a JSON document on its way.
 *
 * @param site which of the places where this can happen, counted round and round
 * @param variant which wrong value
 */
public record Mutation(Kind kind, int site, int variant) {
    public enum Kind {
        DROP,
        NULL,
        NEGATIVE,
        WRONG_TYPE,
        DOUBLE
    }

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final List<JsonNode> WRONG = List.of(
            NODES.numberNode(7),
            NODES.numberNode(new BigDecimal("0.5")),
            NODES.numberNode(new BigDecimal("3.0")),
            NODES.numberNode(new BigDecimal("1e15")),
            NODES.numberNode(new BigDecimal("1e999999999")),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.numberNode(new BigDecimal("1e-400")),
            NODES.numberNode(new BigInteger("9".repeat(40))),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.textNode("BOGUS"),
            NODES.textNode(""),
            NODES.textNode("{0} 'quoted' \u0000 \u5ba2"),
            NODES.textNode("-5.00"),
            NODES.textNode("9999-12-31"),
            NODES.textNode("0000-01-01"),
            NODES.textNode("0000-01"),
            NODES.textNode("+999999999-12-31"),
            NODES.textNode("2026-13-45T25:00:00Z"),
            NODES.textNode("2026-10-03T09:12:58"),
            NODES.textNode("2026-10-03T09:12:58+08"),
            NODES.textNode("2026-10-03t09:12:58z"),
            NODES.textNode("-999999999-01-01T00:00:00Z"),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().add("x").addNull(),
            NODES.objectNode(),
            NODES.objectNode().put("id", "X"));

    public void applyTo(ObjectNode document) {
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
        JsonNode chosen = WRONG.get(variant);
        return chosen.equals(value) ? NODES.textNode("~other/type") : chosen.deepCopy();
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

    /** One to three of them. */
    public static final class OneToThree implements ArbitrarySupplier<List<Mutation>> {
        @Override
        public Arbitrary<List<Mutation>> get() {
            return Combinators.combine(
                            Arbitraries.of(Kind.class),
                            Arbitraries.integers().between(0, 9999),
                            Arbitraries.integers().between(0, WRONG.size() - 1))
                    .as(Mutation::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
        }
    }

    private record Site(JsonNode value, ArrayNode array, Consumer<JsonNode> put, Runnable drop) {}
}
