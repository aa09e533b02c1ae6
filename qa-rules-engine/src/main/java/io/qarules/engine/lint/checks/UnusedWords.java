package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that rules read the attributes, events, consequences and tallies that stage policy declares. */
public final class UnusedWords {
    private static final Set<String> NAMES = Set.of("event", "consequence", "tally");
    private static final Set<String> ATTRIBUTES = Set.of("flag", "number", "word");

    private final DiagnosticCollector findings;
    private final List<RuleText> rules;
    private final Set<String> read = new HashSet<>();

    public UnusedWords(DiagnosticCollector findings, List<RuleText> rules) {
        this.findings = findings;
        this.rules = rules;
    }

    public void check() {
        for (RuleText rule : rules) {
            if (rule.stage() != Stage.POLICY) {
                rule.allPatterns().forEach(this::read);
                rule.verbs()
                        .flatMap(call -> call.arguments().stream())
                        .flatMap(Operand::all)
                        .forEach(this::read);
            }
        }
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.verbs().forEach(call -> declared(rule, call));
            }
        }
    }

    private void read(ElementText.Pattern pattern) {
        pattern.conditions().stream().flatMap(Patterns::parts).forEach(condition -> {
            read.add(condition.text().replace(" ", ""));
            if (condition instanceof ConditionText.Comparison comparison) {
                comparison.operand().all().forEach(this::read);
            }
        });
    }

    private void read(Operand operand) {
        read.add(operand.text().replace(" ", ""));
        if (operand.isLiteral()) {
            read.add(operand.value());
        }
    }

    private void declared(RuleText rule, StatementText.VerbCall call) {
        List<Operand> given = call.arguments();
        if (NAMES.contains(call.verb()) && given.size() == 1) {
            say(rule, call, given.get(0), read.contains(given.get(0).value()));
        } else if (ATTRIBUTES.contains(call.verb()) && given.size() > 1) {
            String reading = "%s(%s)".formatted(call.verb(), given.get(1).text());
            say(rule, call, given.get(1), read.stream().anyMatch(text -> text.contains(reading)));
        }
    }

    private void say(RuleText rule, StatementText.VerbCall call, Operand word, boolean isRead) {
        if (!isRead) {
            findings.in(
                    rule,
                    DiagnosticCode.UNUSED_WORD,
                    word.place(),
                    PackText.of("UNUSED_WORD.none", call.verb(), word.text()),
                    PackText.of("UNUSED_WORD.write"));
        }
    }
}
