package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems found while one JSON object is read. */
final class ReadingProblems {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final boolean strict;
    private final List<Problem> found = new ArrayList<>();

    ReadingProblems(boolean strict) {
        this.strict = strict;
    }

    /** Returns whether an unknown field is a problem. */
    boolean strict() {
        return strict;
    }

    List<Problem> found() {
        return found;
    }

    void invalid(Pointer at, JsonNode node, String demand) {
        found.add(new Problem(
                ProblemCode.INVALID_VALUE, at.toString(), plain(node), "%s, not %s".formatted(demand, shown(node))));
    }

    void unknownField(Pointer at, @Nullable JsonNode node, Collection<String> known) {
        String hint = ClosestMatch.to(at.segment(), known)
                .map(name -> "Maybe \"" + name + "\"")
                .orElse("Remove it, or read without strict");
        found.add(new Problem(
                ProblemCode.INVALID_VALUE,
                at.toString(),
                node == null ? null : plain(node),
                "there is no field \"%s\" here. %s".formatted(at.segment(), hint)));
    }

    /** Returns a value as Java has it. A number too long to read is its text. */
    static Object plain(JsonNode node) {
        if (node.isPojo()) {
            return shown(node);
        }
        return node.isNumber() ? node.numberValue() : MAPPER.convertValue(node, Object.class);
    }

    private static String shown(JsonNode node) {
        String text = node.isPojo() ? node.asText() : node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
