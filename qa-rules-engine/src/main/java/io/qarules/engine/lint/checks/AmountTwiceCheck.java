package io.qarules.engine.lint.checks;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Checks that the rules of a clause do not repeat an amount that one rule could give: whoever changes one may overlook the
 * other. It is said once for each clause and verb. An amount beside another penalty is not that without it, as no rule
 * adds a penalty to that of another ({@code TWO_DECIDE}); what falls on the supervisor is another amount than the agent's.
 */
public final class AmountTwiceCheck {
    /** More amounts, or places of one, are counted. */
    private static final int MOST = 8;

    private final DiagnosticCollector findings;

    /** By clause and verb, then by what one rule would say, the places of each amount. */
    private final Map<String, ListMultimap<List<String>, GivenAmount>> given = new LinkedHashMap<>();

    private AmountTwiceCheck(DiagnosticCollector findings) {
        this.findings = findings;
    }

    public static void check(DiagnosticCollector findings, List<RuleText> rules) {
        AmountTwiceCheck check = new AmountTwiceCheck(findings);
        rules.stream().filter(rule -> rule.stage() == Stage.PENALIZE).forEach(check::read);
        check.given.values().forEach(check::report);
    }

    private void read(RuleText rule) {
        for (GivenAmount amount : GivenAmount.of(rule)) {
            if (!amount.isOfOnePattern()) {
                continue; // conditions on several facts are not joined with ||
            }
            given.computeIfAbsent(
                            "%s %s".formatted(rule.clause(), amount.verb()), verb -> MultimapBuilder.linkedHashKeys()
                                    .arrayListValues()
                                    .build())
                    .put(amount.penalties(), amount);
        }
    }

    private void report(ListMultimap<List<String>, GivenAmount> ofVerb) {
        List<List<GivenAmount>> twice = Multimaps.asMap(ofVerb).values().stream()
                .filter(same -> same.size() > 1)
                .toList();
        if (twice.isEmpty()) {
            return;
        }
        GivenAmount first = twice.get(0).get(0);
        GivenAmount again = twice.get(0).get(1);
        boolean once = twice.size() == 1 && twice.get(0).size() == 2;
        findings.in(
                again.rule(),
                DiagnosticCode.AMOUNT_TWICE,
                again.place(),
                once
                        ? PackText.of(
                                "AMOUNT_TWICE.again",
                                PackText.to(again.texts()),
                                again.rule().clause(),
                                first.rule().name(),
                                first.rule().place().line())
                        : PackText.of(
                                "AMOUNT_TWICE.several",
                                again.rule().clause(),
                                again.verb(),
                                shown(twice, AmountTwiceCheck::places)),
                hint(twice));
    }

    private static PackText places(List<GivenAmount> same) {
        String file = same.get(0).rule().file();
        boolean oneFile = same.stream().allMatch(amount -> amount.rule().file().equals(file));
        PackText places = shown(same, amount -> {
            int line = amount.place().line();
            return PackText.asWritten(
                    oneFile
                            ? String.valueOf(line)
                            : "%s:%s".formatted(amount.rule().file(), line));
        });
        return PackText.of(
                oneFile ? "AMOUNT_TWICE.lines" : "AMOUNT_TWICE.files",
                PackText.to(same.get(0).texts()),
                places);
    }

    private static <T> PackText shown(List<T> all, Function<T, PackText> words) {
        List<PackText> shown =
                new ArrayList<>(all.stream().limit(MOST).map(words).toList());
        if (all.size() > MOST) {
            shown.add(PackText.of("AMOUNT_TWICE.more", all.size() - MOST));
        }
        return PackText.and(shown);
    }

    private static PackText hint(List<List<GivenAmount>> twice) {
        boolean alike = twice.stream()
                .allMatch(same -> same.stream().map(GivenAmount::row).distinct().count() == 1);
        return PackText.of(alike ? "AMOUNT_TWICE.one-rule" : "AMOUNT_TWICE.apart");
    }
}
