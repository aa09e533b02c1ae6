package io.qarules.engine.lint.checks;

import com.google.common.base.Suppliers;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.LookAlike;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a file against the DRL style (CONTRIBUTING.md, The style of rules). */
public final class StyleCheck {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");

    private final DiagnosticCollector findings;
    private final FileText file;
    private final Supplier<List<String>> lines;

    public StyleCheck(DiagnosticCollector findings, FileText file) {
        this.findings = findings;
        this.file = file;
        this.lines = Suppliers.memoize(() -> file.text().lines().toList());
    }

    public void check() {
        Set<String> clauses = file.rules().stream()
                .map(RuleText::clause)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        file.rules().forEach(this::check);
        file.rules().stream()
                .filter(rule -> rule.clause() != null && LookAlike.in(rule.clause()) == null)
                .limit(1)
                .forEach(rule -> fileName(rule, Objects.requireNonNull(rule.clause()), clauses.size()));
    }

    private void check(RuleText rule) {
        String clause = rule.clause();
        if (clause != null && LookAlike.in(clause) == null && !begins(rule.name(), clause)) {
            findings.in(
                    rule,
                    DiagnosticCode.RULE_NAME,
                    rule.namePlace(),
                    PackText.of("RULE_NAME.clause", clause),
                    PackText.maybe("\"%s %s\"".formatted(clause, rule.name())));
        }
        boolean chinese = CHINESE.matcher(rule.comment()).find();
        boolean english = ENGLISH.matcher(rule.comment()).find();
        if (!chinese || !english) {
            findings.in(
                    rule,
                    DiagnosticCode.NO_COMMENT,
                    rule.place(),
                    PackText.of(
                            "NO_COMMENT.none",
                            chinese
                                    ? PackText.of("NO_COMMENT.english")
                                    : english ? PackText.of("NO_COMMENT.chinese") : PackText.of("NO_COMMENT.both")),
                    PackText.of("NO_COMMENT.write"));
        }
        rule.attributes().keySet().forEach(name -> attribute(rule, name));
        statements(rule);
    }

    private void attribute(RuleText rule, String name) {
        findings.in(
                rule,
                DiagnosticCode.ATTRIBUTE,
                place(rule, name),
                name.equals("salience") ? PackText.of("ATTRIBUTE.salience") : PackText.of("ATTRIBUTE.other", name),
                PackText.of("HINT.leave-out"));
    }

    private void statements(RuleText rule) {
        if (rule.then().isEmpty() && !findings.knowsError(rule.file(), rule.name())) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    rule.thenPlace(),
                    PackText.of("STATEMENT.empty"),
                    PackText.of("STATEMENT.write", rule.stage().global()));
        }
    }

    private void fileName(RuleText rule, String clause, int clauses) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        if (clauses > 1) {
            findings.in(
                    rule,
                    DiagnosticCode.FILE_NAME,
                    rule.namePlace(),
                    PackText.of("FILE_NAME.several", clauses),
                    PackText.of("FILE_NAME.own"));
        } else if (!begins(name, clause.endsWith(".*") ? clause.substring(0, clause.length() - 2) : clause)) {
            findings.in(
                    rule,
                    DiagnosticCode.FILE_NAME,
                    rule.namePlace(),
                    PackText.of("FILE_NAME.clause", clause),
                    PackText.maybe("%s-%s".formatted(clause.replace(".*", ""), name)));
        }
    }

    /** Returns whether a text begins with the clause, and not with a longer clause code of the same beginning. */
    private static boolean begins(String text, String clause) {
        return text.startsWith(clause)
                && (text.length() == clause.length() || !Character.isDigit(text.charAt(clause.length())));
    }

    private Place place(RuleText rule, String attribute) {
        for (int line = rule.place().line(); line <= rule.thenPlace().line(); line++) {
            int column = lines.get().get(line - 1).indexOf(attribute);
            if (column >= 0 && line > rule.namePlace().line()) {
                return new Place(line, column + 1);
            }
        }
        return rule.place();
    }
}
