package io.qarules.engine;

import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Outcome;
import java.util.List;

/** Case files of agent A1 as JSON with single quotes. The moment of the question is the end of 2026. */
public final class JsonCase {
    private static final String HEAD = "{'agent': {'id': 'A1'}, 'asOf': '2026-12-31T15:59:59Z'";

    private JsonCase() {}

    /** What comes of a case with these fields more, e.g. {@code "'evaluations': []"}. */
    public static Outcome evaluate(QaRulesEngine engine, String... fields) {
        String more = fields.length == 0 ? "" : ", " + String.join(", ", fields);
        return engine.evaluate(new CaseFileReader(true).read((HEAD + more + "}").replace('\'', '"')));
    }

    /** The field with these evaluations. */
    public static String evaluations(String... evaluations) {
        return "'evaluations': " + List.of(evaluations);
    }

    /** A submitted evaluation, with fields that go over its own. */
    public static String evaluation(String id, String submittedAt, String more) {
        return "{'id': '%s', 'kind': 'REGULAR', 'status': 'SUBMITTED', 'submittedAt': '%s'%s}"
                .formatted(id, submittedAt, more.isEmpty() ? "" : ", " + more);
    }

    /** The field with one section of weight 1. */
    public static String form(String... questions) {
        return "'sections': [%s]".formatted(section("s1", 1, questions));
    }

    public static String section(String id, int weight, String... questions) {
        return "{'id': '%s', 'weight': %d, 'questions': %s}".formatted(id, weight, List.of(questions));
    }

    /** A question of weight 1, e.g. {@code question("q1", "4", "5", "'fatal': true")}. */
    public static String question(String id, String points, String max, String... more) {
        return "{'id': '%s', 'weight': 1, 'points': %s, 'max': %s%s}"
                .formatted(id, points, max, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    /** The field with these findings. */
    public static String findings(String... findings) {
        return "'findings': " + List.of(findings);
    }

    public static String finding(String id, String clause) {
        return "{'id': '%s', 'clause': '%s'}".formatted(id, clause);
    }
}
