package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a file against the DRL style (CONTRIBUTING.md, The style of rules). */
public final class StyleCheck {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(new\\s+Date|System\\s*\\.\\s*(currentTimeMillis|nanoTime)"
                    + "|(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|YearMonth)\\s*\\.\\s*now|Math\\s*\\.\\s*random)\\b");
    private static final Set<String> CLOCK_ATTRIBUTES =
            Set.of("timer", "duration", "date-effective", "date-expires", "calendars");
    private static final Map<String, String> OTHERS = Map.of(
            "function", "a function hides what a rule says",
            "declare", "facts are declared in Java, not in rules",
            "query", "nobody asks the query");

    private final DiagnosticCollector findings;
    private final FileText file;

    public StyleCheck(DiagnosticCollector findings, FileText file) {
        this.findings = findings;
        this.file = file;
    }

    public void check() {
        file.others()
                .forEach(part -> findings.at(
                        DiagnosticCode.NOT_OUR_STYLE,
                        file.path(),
                        part.place(),
                        "%s %s: %s".formatted(part.kind(), part.name(), OTHERS.get(part.kind())),
                        "Leave it out"));
        Set<String> clauses = file.rules().stream()
                .map(RuleText::clause)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        file.rules().forEach(this::check);
        file.rules().stream()
                .filter(rule -> rule.clause() != null)
                .limit(1)
                .forEach(rule -> fileName(rule, Objects.requireNonNull(rule.clause()), clauses.size()));
    }

    private void check(RuleText rule) {
        String clause = rule.clause();
        if (clause != null && !begins(rule.name(), clause)) {
            findings.in(
                    rule,
                    DiagnosticCode.RULE_NAME,
                    rule.namePlace(),
                    "the rule's name does not begin with its clause %s".formatted(clause),
                    "Maybe \"%s %s\"".formatted(clause, rule.name()));
        }
        boolean chinese = CHINESE.matcher(rule.comment()).find();
        boolean english = ENGLISH.matcher(rule.comment()).find();
        if (!chinese || !english) {
            findings.in(
                    rule,
                    DiagnosticCode.NO_COMMENT,
                    rule.place(),
                    "no comment over the rule gives its reason in %s"
                            .formatted(chinese ? "English" : english ? "Chinese" : "Chinese and English"),
                    "Write it on lines that begin with //");
        }
        rule.attributes().forEach((name, value) -> attribute(rule, name, value));
        Patterns.groups(rule).stream()
                .filter(group -> group.kind() == ElementText.Group.Kind.EVAL)
                .forEach(eval -> findings.in(
                        rule,
                        DiagnosticCode.NOT_OUR_STYLE,
                        eval.place(),
                        "eval hides a condition",
                        "Write it into the brackets of the pattern"));
        rule.when().forEach(element -> clock(rule, element.place(), element.text()));
        statements(rule);
    }

    private void attribute(RuleText rule, String name, String value) {
        Place place = place(rule, name);
        boolean group = name.equals("agenda-group") || name.equals("ruleflow-group");
        if (CLOCK_ATTRIBUTES.contains(name)) {
            findings.in(
                    rule,
                    DiagnosticCode.CLOCK,
                    place,
                    name + " lets the clock decide whether the rule fires",
                    "Leave it out");
        } else if (group && !rule.attributes().containsKey("auto-focus")) {
            findings.in(
                    rule,
                    DiagnosticCode.NEVER_FIRES,
                    place,
                    "nothing ever turns to the %s %s".formatted(name, value),
                    "Leave it out");
        } else {
            findings.in(
                    rule,
                    DiagnosticCode.ATTRIBUTE,
                    place,
                    name.equals("salience")
                            ? "salience gives the rules an order, and no decision may depend on one"
                            : "the attribute %s is not used in rules of a pack".formatted(name),
                    "Leave it out");
        }
    }

    private void statements(RuleText rule) {
        rule.then().forEach(statement -> clock(rule, statement.place(), statement.text()));
        if (findings.knowsError(rule.file(), rule.name())) {
            return; // what is broken is seen once, as broken
        }
        if (rule.then().isEmpty()) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    rule.thenPlace(),
                    "the right side says nothing",
                    "Write what is decided, on %s".formatted(rule.stage().global()));
        }
        if (rule.then().size() > 1) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    rule.then().get(1).place(),
                    "the right side has %d statements, and one is enough"
                            .formatted(rule.then().size()),
                    rule.stage() == Stage.PENALIZE || rule.stage() == Stage.TIER
                            ? "Say the verbs in a row, with a dot between them"
                            : "Write a rule for each");
        }
        for (StatementText statement : rule.then()) {
            if (statement.calls().isEmpty()) {
                findings.in(
                        rule,
                        DiagnosticCode.STATEMENT,
                        statement.place(),
                        "the statement says nothing on %s"
                                .formatted(rule.stage().global()),
                        "Leave it out");
            }
        }
    }

    private void clock(RuleText rule, Place place, String text) {
        if (CLOCK.matcher(text).find()) {
            findings.in(
                    rule,
                    DiagnosticCode.CLOCK,
                    place,
                    "the rule reads the clock, so the same case would be decided otherwise tomorrow",
                    "Compare the dates of the facts");
        }
    }

    private void fileName(RuleText rule, String clause, int clauses) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        if (clauses > 1) {
            findings.in(
                    rule,
                    DiagnosticCode.FILE_NAME,
                    rule.namePlace(),
                    "the file holds the rules of %d clauses".formatted(clauses),
                    "Give each clause a file of its own");
        } else if (!begins(name, clause.endsWith(".*") ? clause.substring(0, clause.length() - 2) : clause)) {
            findings.in(
                    rule,
                    DiagnosticCode.FILE_NAME,
                    rule.namePlace(),
                    "the file is not named after its clause %s".formatted(clause),
                    "Maybe %s-%s".formatted(clause.replace(".*", ""), name));
        }
    }

    /** Returns whether a text begins with the clause, and not with a longer clause code of the same beginning. */
    private static boolean begins(String text, String clause) {
        return text.startsWith(clause)
                && (text.length() == clause.length() || !Character.isDigit(text.charAt(clause.length())));
    }

    private Place place(RuleText rule, String attribute) {
        String[] lines = file.text().split("\\R", -1);
        for (int line = rule.place().line(); line <= rule.thenPlace().line(); line++) {
            int column = lines[line - 1].indexOf(attribute);
            if (column >= 0 && line > rule.namePlace().line()) {
                return new Place(line, column + 1);
            }
        }
        return rule.place();
    }
}
