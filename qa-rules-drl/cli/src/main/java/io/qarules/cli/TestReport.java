package io.qarules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.Verdict;
import io.qarules.workbench.cases.Verdict.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of a pack's cases. */
final class TestReport {
    private static final Sentences SENTENCES = new Sentences(TestReport.class::getResourceAsStream, "Test");

    /** Texts are English in JSON. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Text.class, new EnglishSerializer()))
            .build()
            .writerWithDefaultPrettyPrinter();

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

    String text(Language language) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : verdicts) {
            if (!verdict.passed()) {
                text.append(verdict.text(language)).append('\n');
            }
        }
        if (coverage != null) {
            text.append(new CoverageText(coverage, language)).append('\n');
        }
        text.append(summary(language)).append('\n');
        if (!reachesThreshold()) {
            text.append(say(language, "below", shown(threshold))).append('\n');
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

    static String say(Language language, String key, Object... values) {
        return SENTENCES.in(language).say(key, values);
    }

    private String summary(Language language) {
        if (verdicts.isEmpty()) {
            return say(language, "none");
        }
        long failed = count(Status.FAILED);
        long broken = count(Status.BROKEN);
        String came = failed + broken == 0
                ? say(language, "pass")
                : say(language, "differ", plain(count(Status.PASSED)), plain(failed), plain(broken));
        return say(language, verdicts.size() == 1 ? "cases.one" : "cases.many", plain(verdicts.size()), came);
    }

    private static String plain(long number) {
        return String.valueOf(number);
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

    /** Writes a text as its English sentence. */
    private static final class EnglishSerializer extends StdSerializer<Text> {
        private static final long serialVersionUID = 1L;

        EnglishSerializer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.en());
        }
    }
}
