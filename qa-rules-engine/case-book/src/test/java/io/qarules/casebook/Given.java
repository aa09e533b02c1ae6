package io.qarules.casebook;

import io.qarules.book.Facts;
import io.qarules.engine.json.FactsReader;

/** Facts of the tests, as JSON. All moments are in 2026; clause 6.3.3.6 is a fine of 200, 6.3.2.4 one of 20. */
final class Given {
    private Given() {}

    static Facts facts(String json) {
        return new FactsReader().read(json.replace('\'', '"')).facts();
    }

    /** An evaluation of a call with one finding, submitted at the moment. */
    static Facts finding(String id, String clause, String at) {
        return facts("{'evaluations': [" + evaluation("E-" + id, id, clause, at, 0) + "]}");
    }

    static String evaluation(String evaluation, String finding, String clause, String at, int revision) {
        return ("{'id': '%s', 'kind': 'REGULAR', 'status': 'SUBMITTED', 'submittedAt': '%s', 'revision': %d,"
                        + " 'findings': [{'id': '%s', 'clause': '%s'}]}")
                .formatted(evaluation, at, revision, finding, clause);
    }

    static Facts verification(String id, String finding, String at, boolean upheld) {
        return facts("{'verifications': [{'id': '%s', 'findingId': '%s', 'by': 'S1', 'at': '%s', 'upheld': %s}]}"
                .formatted(id, finding, at, upheld));
    }

    static Facts appeal(String id, String finding, String at, String status) {
        return facts(
                "{'appeals': [{'id': '%s', 'findingId': '%s', 'filedAt': '%s', 'decidedAt': '%s', 'status': '%s'}]}"
                        .formatted(id, finding, at, at, status));
    }

    static Facts wage(String month, String gross, String minimum) {
        return facts("{'agent': {'wages': [{'month': '%s', 'gross': '%s', 'minimum': '%s'}]}}"
                .formatted(month, gross, minimum));
    }

    static Facts award(String id, String at, String amount) {
        return facts("{'nominations': [{'id': '%s', 'type': 'COMMENDATION', 'by': 'S1', 'at': '%s', 'amount': '%s'}]}"
                .formatted(id, at, amount));
    }

    static Facts retraction(String kind, String id) {
        return facts("{'retractions': [{'kind': '%s', 'id': '%s'}]}".formatted(kind, id));
    }
}
