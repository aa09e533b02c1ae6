package io.qarules.engine.lint.diagnostic;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/**
 * What can be wrong with a rule pack. What a code means stands in the bundles {@code Diagnostics_*}; a page for each,
 * with a bad rule and a good one, in {@code qa-rules-drl/diagnostics}.
 */
public enum DiagnosticCode {
    /** There is no rule at all. */
    EMPTY_PACK(DiagnosticSeverity.ERROR),
    /** A file stands outside the folders of the stages. */
    WRONG_FOLDER(DiagnosticSeverity.ERROR),
    /** A file is not saved as UTF-8. */
    NOT_UTF8(DiagnosticSeverity.ERROR),
    /** A file has no rule. */
    NO_RULE(DiagnosticSeverity.ERROR),

    /** Chinese punctuation where DRL wants its own. */
    FULL_WIDTH(DiagnosticSeverity.ERROR),
    /** A quote or bracket is not closed, or closes nothing. */
    UNCLOSED(DiagnosticSeverity.ERROR),
    /** {@code rule}, {@code when}, {@code then} or {@code end} is missing or misspelt. */
    KEYWORD(DiagnosticSeverity.ERROR),
    /** A comma between two conditions is missing, or stands where none belongs. */
    COMMA(DiagnosticSeverity.ERROR),
    /** A semicolon is missing. */
    SEMICOLON(DiagnosticSeverity.ERROR),
    /** An operator that DRL does not know, such as {@code =}. */
    OPERATOR(DiagnosticSeverity.ERROR),
    /** Any other text that is no DRL. */
    SYNTAX(DiagnosticSeverity.ERROR),

    /** An import leads to nothing. */
    UNKNOWN_IMPORT(DiagnosticSeverity.ERROR),
    /** A fact or enum that there is not, or that is not imported. */
    UNKNOWN_TYPE(DiagnosticSeverity.ERROR),
    /** A fact has no such property. */
    UNKNOWN_PROPERTY(DiagnosticSeverity.ERROR),
    /** A fact has no such method for left sides. */
    UNKNOWN_METHOD(DiagnosticSeverity.ERROR),
    /** An enum has no such word. */
    UNKNOWN_WORD(DiagnosticSeverity.ERROR),
    /** A variable that no pattern binds. */
    UNKNOWN_VARIABLE(DiagnosticSeverity.ERROR),
    /** The stage's global has no such verb. */
    UNKNOWN_VERB(DiagnosticSeverity.ERROR),
    /** No rule of stage policy sets such a number. */
    UNKNOWN_SETTING(DiagnosticSeverity.ERROR),
    /** The file has no global to speak to, or one of another name or type. */
    WRONG_GLOBAL(DiagnosticSeverity.ERROR),
    /** A verb or method is given too much, too little, or something of the wrong type. */
    WRONG_ARGUMENTS(DiagnosticSeverity.ERROR),
    /** A property is compared with something of another type. */
    WRONG_TYPE(DiagnosticSeverity.ERROR),
    /** A condition that fails at run time where a field is unknown. */
    UNGUARDED(DiagnosticSeverity.ERROR),
    /** An amount below zero, or finer than 0.01. */
    AMOUNT(DiagnosticSeverity.ERROR),
    /** The bounds of a fine or bonus stand the wrong way round. */
    RANGE(DiagnosticSeverity.ERROR),
    /** {@code str[startsWith]} and the like, on which Drools 10.2 fails. */
    STR_OPERATOR(DiagnosticSeverity.ERROR),
    /** A rule reads the clock: the same case would be decided otherwise tomorrow. */
    CLOCK(DiagnosticSeverity.ERROR),
    /** Any other thing that Drools does not compile. */
    COMPILE(DiagnosticSeverity.ERROR),

    /** A rule names no clause. */
    NO_CLAUSE(DiagnosticSeverity.ERROR),
    /** A clause has no title in both languages. */
    NO_TITLE(DiagnosticSeverity.ERROR),
    /** A clause has two titles. */
    TWO_TITLES(DiagnosticSeverity.ERROR),
    /** Two rules have one name. */
    DUPLICATE_RULE(DiagnosticSeverity.ERROR),
    /** A penalty rule matches offences of another clause than its own. */
    CLAUSE_MISMATCH(DiagnosticSeverity.ERROR),
    /** A rule can never fire. */
    NEVER_FIRES(DiagnosticSeverity.ERROR),
    /** Two rules give the same decision for one offence. */
    OVERLAP(DiagnosticSeverity.ERROR),
    /** What stage policy sets does not hold together. */
    POLICY(DiagnosticSeverity.ERROR),

    /** Two rules give the same decision for one offence if conditions hold that cannot be judged here. */
    POSSIBLE_OVERLAP(DiagnosticSeverity.WARNING),
    /** Two rules decide the same occurrence of a clause, each otherwise. */
    TWO_DECIDE(DiagnosticSeverity.WARNING),
    /** Offences of a clause for which no rule decides anything. */
    GAP(DiagnosticSeverity.WARNING),
    /** A clause has no cases beside its rules. */
    NO_CASES(DiagnosticSeverity.WARNING),
    /** DRL that Drools 10 deprecates. */
    DEPRECATED(DiagnosticSeverity.WARNING),
    /** A rule's name does not begin with its clause. */
    RULE_NAME(DiagnosticSeverity.WARNING),
    /** A file is not named after its clause, or holds several. */
    FILE_NAME(DiagnosticSeverity.WARNING),
    /** A rule has no comment in Chinese and English. */
    NO_COMMENT(DiagnosticSeverity.WARNING),
    /** A right side is not one statement on the stage's global. */
    STATEMENT(DiagnosticSeverity.WARNING),
    /** A clause's rules give the same amount twice. */
    AMOUNT_TWICE(DiagnosticSeverity.WARNING),
    /** A rule attribute such as {@code salience}, or the {@code mvel} dialect. */
    ATTRIBUTE(DiagnosticSeverity.WARNING),
    /** {@code eval}, a function, a declared type, a query. */
    NOT_OUR_STYLE(DiagnosticSeverity.WARNING);

    private final DiagnosticSeverity severity;

    DiagnosticCode(DiagnosticSeverity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public DiagnosticSeverity severity() {
        return severity;
    }

    /** What it means, in one sentence of each language. */
    public Text meaning() {
        return new Text(Meanings.BY_CODE.zh().say(name()), Meanings.BY_CODE.en().say(name()));
    }

    /** Read when somebody asks: a pack without errors loads without them. */
    private static final class Meanings {
        static final Sentences BY_CODE = new Sentences(DiagnosticCode.class::getResourceAsStream, "Diagnostics");
    }
}
