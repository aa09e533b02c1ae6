package io.qarules.engine;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a case file that decisions come from, each by a key such as {@code evaluation:E1}. What hangs on a
 * record has no key of its own: a finding is its evaluation's, an improvement that of its finding.
 */
final class CaseRecords {
    private static final String CALL = "call:";
    private static final String CALLBACK = "callback:";
    private static final String EVENT = "event:";
    private static final String EVALUATION = "evaluation:";
    private static final String NOMINATION = "nomination:";

    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, String> evaluationOfFinding = new HashMap<>();
    private final Map<String, String> findingOfImprovement = new HashMap<>();

    CaseRecords(CaseFile caseFile) {
        add(CALL, caseFile.calls(), Call::id);
        add(CALLBACK, caseFile.callbacks(), Callback::id);
        add(EVENT, caseFile.events(), Event::id);
        add(EVALUATION, caseFile.evaluations(), Evaluation::id);
        add(NOMINATION, caseFile.nominations(), Nomination::id);
        for (Evaluation evaluation : known(caseFile.evaluations()).toList()) {
            known(evaluation.findings())
                    .map(Finding::id)
                    .filter(Objects::nonNull)
                    .forEach(id -> evaluationOfFinding.putIfAbsent(id, EVALUATION + evaluation.id()));
        }
        for (Improvement improvement : known(caseFile.improvements()).toList()) {
            if (improvement.id() != null && improvement.findingId() != null) {
                findingOfImprovement.putIfAbsent(improvement.id(), improvement.findingId());
            }
        }
    }

    private <T> void add(String kind, List<T> records, Function<T, @Nullable String> id) {
        known(records).map(id).filter(Objects::nonNull).forEach(own -> keys.add(kind + own));
    }

    /** A file may have a null in the place of a record (POLICY 10). */
    private static <T> Stream<T> known(List<T> records) {
        return records.stream().filter(Objects::nonNull);
    }

    /** Returns the keys of all. */
    Set<String> keys() {
        return keys;
    }

    static String ofCall(@Nullable String id) {
        return CALL + id;
    }

    static String ofEvaluation(@Nullable String id) {
        return EVALUATION + id;
    }

    static String ofNomination(@Nullable String id) {
        return NOMINATION + id;
    }

    /** Returns the record of the finding that an improvement is of; null where there is none. */
    @Nullable
    String ofImprovement(String id) {
        String finding = findingOfImprovement.get(id);
        return finding == null ? null : ofFinding(finding);
    }

    /** Returns the record that a finding, or what was detected, belongs to; null where there is none. */
    @Nullable
    String ofFinding(String id) {
        String evaluation = evaluationOfFinding.get(id);
        return evaluation == null ? ofDetected(id) : evaluation;
    }

    /** What was detected is called after its record: {@code call:C1:6.3.1.2}. Ids and clauses may have colons. */
    private @Nullable String ofDetected(String id) {
        for (int end = id.lastIndexOf(':'); end > 0; end = id.lastIndexOf(':', end - 1)) {
            if (keys.contains(id.substring(0, end))) {
                return id.substring(0, end);
            }
        }
        return null;
    }
}
