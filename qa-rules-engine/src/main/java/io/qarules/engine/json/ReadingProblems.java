package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Adds a value that the field cannot have.
     *
     * @param message key of the message, whose last place is the value
     * @param values what stands in its other places
     */
    void invalid(Pointer at, JsonNode node, String message, Object... values) {
        Object[] all =
                Stream.concat(Arrays.stream(values), Stream.of(shown(node))).toArray();
        found.add(new Problem(
                ProblemCode.INVALID_VALUE, at.toString(), plain(node), Messages.PROBLEMS.english(message, all)));
    }

    void unknownField(Pointer at, @Nullable JsonNode node, Collection<String> known) {
        String message = ClosestMatch.to(at.segment(), known)
                .map(name -> Messages.PROBLEMS.english("unknown.field.maybe", at.segment(), name))
                .orElseGet(() -> Messages.PROBLEMS.english("unknown.field", at.segment()));
        found.add(new Problem(ProblemCode.INVALID_VALUE, at.toString(), node == null ? null : plain(node), message));
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
