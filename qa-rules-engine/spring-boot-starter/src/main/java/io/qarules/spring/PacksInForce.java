package io.qarules.spring;

import io.qarules.QaRules;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.outcome.PolicyVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a health indicator says of rules, whatever version of Spring Boot asks. */
final class PacksInForce {
    private PacksInForce() {}

    /** Returns the packs of cases and periods, and where they are followed, how that stands. */
    static Map<String, Object> of(QaRules rules) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("cases", shown(rules.describe().policy()));
        details.put("periods", shown(rules.describeSettlement().policy()));
        if (rules instanceof ReloadingQaRules reloading) {
            details.put(
                    "followed",
                    reloading.status().stream().map(PacksInForce::shown).toList());
        }
        return details;
    }

    private static Map<String, Object> shown(PolicyVersion policy) {
        return Map.of("id", policy.id(), "version", policy.version(), "digest", policy.digest());
    }

    private static Map<String, Object> shown(ReloadStatus status) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", status.name());
        shown.put("current", status.isCurrent());
        shown.put("reloads", status.reloads());
        shown.put("lastAttempt", status.lastAttempt().toString());
        shown.put("passed", status.passed());
        shown.put("warnings", status.warnings());
        shown.put("diagnostics", status.diagnostics());
        return shown;
    }
}
