package io.qarules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.Verdict;
import io.qarules.workbench.cases.Verdict.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of a pack's cases. */
final class TestReport {
    private static final ObjectWriter JSON = new JsonMapper().writerWithDefaultPrettyPrinter();

    private final List<Verdict> verdicts;
    private final @Nullable Coverage coverage;
    private final @Nullable Double threshold;

    TestReport(List<Verdict> verdicts, @Nullable Coverage coverage, @Nullable Double threshold) {
        this.verdicts = verdicts;
        this.coverage = coverage;
        this.threshold = threshold;
    }

    boolean passed() {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed) && reachesThreshold();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : verdicts) {
            if (!verdict.passed()) {
                text.append(verdict.text()).append('\n');
            }
        }
        if (coverage != null) {
            text.append(new CoverageText(coverage)).append('\n');
        }
        text.append(summary()).append('\n');
        if (!reachesThreshold()) {
            text.append("The coverage is below the threshold of %s %%\n".formatted(shown(threshold)));
        }
        return text.toString();
    }

    String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("passed", count(Status.PASSED));
        report.put("failed", count(Status.FAILED));
        report.put("broken", count(Status.BROKEN));
        report.put("cases", verdicts);
        if (coverage != null) {
            report.put("coverage", coverage);
            report.put("reachesThreshold", reachesThreshold());
        }
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String summary() {
        if (verdicts.isEmpty()) {
            return "There are no cases. They stand beside the rules, in files that end with .cases.yaml";
        }
        long failed = count(Status.FAILED);
        long broken = count(Status.BROKEN);
        String all = "%d %s: ".formatted(verdicts.size(), verdicts.size() == 1 ? "case" : "cases");
        return failed + broken == 0
                ? all + "all pass"
                : all + "%d passed, %d failed, %d broken".formatted(count(Status.PASSED), failed, broken);
    }

    private boolean reachesThreshold() {
        return coverage == null || threshold == null || coverage.reaches(threshold);
    }

    private static String shown(@Nullable Double percent) {
        return percent == null
                ? "-"
                : BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    private long count(Status status) {
        return verdicts.stream().filter(verdict -> verdict.status() == status).count();
    }
}
