package io.qarules.engine.reload;

import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.util.List;

/** Writes one line to the log where a pack does not come into force; not again while nothing else is wrong. */
final class FailureLog {
    private static final System.Logger LOG = System.getLogger(ReloadingQaRules.class.getName());

    private List<Text> last = List.of();

    /** Takes the status after an attempt. */
    void add(ReloadStatus status) {
        if (!status.isCurrent() && !status.said().equals(last)) {
            LOG.log(System.Logger.Level.WARNING, line(status));
        }
        last = status.said();
    }

    private static String line(ReloadStatus status) {
        List<String> wrong = status.diagnostics();
        PolicyVersion policy = status.policy();
        return "%s is not reloaded%s: %s%s"
                .formatted(
                        status.name(),
                        policy == null ? "" : ", %s %s stays in force".formatted(policy.id(), policy.version()),
                        wrong.get(0).lines().findFirst().orElse(""),
                        wrong.size() == 1 ? "" : " (and %s more)".formatted(wrong.size() - 1));
    }
}
