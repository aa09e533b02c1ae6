package io.qarules.spring;

import io.qarules.QaRules;
import io.qarules.engine.reload.ReloadStatus;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.outcome.PolicyVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * The packs in force. A faulty change does not take the application down, since the last good pack decides: the status
 * is up, {@code current} is false, and {@code diagnostics} say what is wrong.
 */
public final class QaRulesHealthIndicator extends AbstractHealthIndicator {
    private final QaRules rules;

    /** Creates an indicator. */
    public QaRulesHealthIndicator(QaRules rules) {
        super("the rules do not load");
        this.rules = rules;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("cases", shown(rules.describe().policy()))
                .withDetail("periods", shown(rules.describeSettlement().policy()));
        if (rules instanceof ReloadingQaRules reloading) {
            builder.withDetail(
                    "followed",
                    reloading.status().stream()
                            .map(QaRulesHealthIndicator::shown)
                            .toList());
        }
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
