package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that tiers and grades of a file stand from the best down, as they are given: of those whose bound is reached the
 * highest is, whatever their order, so that one that stands elsewhere is easily read for another (POLICY 8 and 17).
 */
public final class BandOrder {
    private static final String TIER = "tierFrom";
    private static final Set<String> GRADES = Set.of("grade", "gradeToRectify");

    private final DiagnosticCollector findings;
    private final Map<String, StatementText.VerbCall> before = new HashMap<>();

    private BandOrder(DiagnosticCollector findings) {
        this.findings = findings;
    }

    /** @param rules those of a pack of which nothing else is wrong, each file's in the order of its lines */
    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        BandOrder check = new BandOrder(findings);
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs().forEach(call -> check.read(rule, call));
            }
        }
    }

    private void read(RuleText rule, StatementText.VerbCall call) {
        String bands = GRADES.contains(call.verb()) ? "grade" : call.verb();
        BigDecimal bound = bound(call);
        if (bound == null || !bands.equals("grade") && !bands.equals(TIER)) {
            return;
        }
        StatementText.VerbCall above = before.put(rule.file() + " " + bands, call);
        BigDecimal boundAbove = above == null ? null : bound(above);
        if (above != null && boundAbove != null && bound.compareTo(boundAbove) > 0) {
            findings.in(
                    rule,
                    DiagnosticCode.BAND_ORDER,
                    call.place(),
                    PackText.of("BAND_ORDER.higher", named(call), bound, named(above), boundAbove),
                    PackText.of("BAND_ORDER.down"));
        }
    }

    private static String named(StatementText.VerbCall call) {
        return call.arguments().get(0).text();
    }

    /** The lowest number of a tier or grade; null where the verb is none, or does not say it as a number. */
    private static @Nullable BigDecimal bound(StatementText.VerbCall call) {
        return call.arguments().size() == 2 && call.arguments().get(1).kind() == Operand.Kind.NUMBER
                ? new BigDecimal(call.arguments().get(1).text())
                : null;
    }
}
