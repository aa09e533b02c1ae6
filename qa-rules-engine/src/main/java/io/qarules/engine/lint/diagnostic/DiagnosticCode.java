package io.qarules.engine.lint.diagnostic;

import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;

/**
 * The kinds of fault in a rule pack. What each means is in the resources {@code Diagnostics_zh.properties} and {@code
 * Diagnostics_en.properties}, and on a page for each, with a bad rule and a good one, in {@code
 * qa-rules-drl/diagnostics}.
 */
public enum DiagnosticCode {
    /** The pack has no rule file. */
    EMPTY_PACK(DiagnosticSeverity.ERROR),
    /** The pack has more rules or text than may be loaded, or more errors than are shown. */
    TOO_LARGE(DiagnosticSeverity.ERROR),
    /** A file is outside the folders of the stages. */
    WRONG_FOLDER(DiagnosticSeverity.ERROR),
    /** A file looks like one of rules or cases, and its name ends so that nobody reads it. */
    FILE_ENDING(DiagnosticSeverity.ERROR),
    /** A file of cases has no rules beside it. */
    CASES_WITHOUT_RULES(DiagnosticSeverity.ERROR),
    /** A file is not saved as UTF-8. */
    NOT_UTF8(DiagnosticSeverity.ERROR),
    /** A file has no rule. */
    NO_RULE(DiagnosticSeverity.ERROR),

    /** Chinese punctuation in the place of DRL's own. */
    FULL_WIDTH(DiagnosticSeverity.ERROR),
    /** A quote or bracket is not closed, or a closing one has no opening one. */
    UNCLOSED(DiagnosticSeverity.ERROR),
    /** {@code rule}, {@code when}, {@code then} or {@code end} is missing or misspelt. */
    KEYWORD(DiagnosticSeverity.ERROR),
    /** A comma between two conditions is missing, or is in a wrong place. */
    COMMA(DiagnosticSeverity.ERROR),
    /** A semicolon is missing. */
    SEMICOLON(DiagnosticSeverity.ERROR),
    /** An operator that DRL does not know, such as {@code =}. */
    OPERATOR(DiagnosticSeverity.ERROR),
    /** Any other text that is not DRL. */
    SYNTAX(DiagnosticSeverity.ERROR),
    /** What Drools has and rules do not, such as a function, {@code eval}, {@code accumulate} or Java. */
    GRAMMAR(DiagnosticSeverity.ERROR),
    /** A rule attribute such as {@code salience}, or the {@code mvel} dialect. */
    ATTRIBUTE(DiagnosticSeverity.ERROR),
    /** A right side is not a single statement on the stage's global. */
    STATEMENT(DiagnosticSeverity.ERROR),

    /** An import names a class that does not exist. */
    UNKNOWN_IMPORT(DiagnosticSeverity.ERROR),
    /** A fact or enum type does not exist, or is not imported. */
    UNKNOWN_TYPE(DiagnosticSeverity.ERROR),
    /** A fact has no such property. */
    UNKNOWN_PROPERTY(DiagnosticSeverity.ERROR),
    /** A fact has no such method that conditions may call. */
    UNKNOWN_METHOD(DiagnosticSeverity.ERROR),
    /** An enum has no such constant. */
    UNKNOWN_WORD(DiagnosticSeverity.ERROR),
    /** A rule reads an attribute that stage {@code policy} does not declare. */
    UNDECLARED(DiagnosticSeverity.ERROR),
    /** A variable that no pattern binds. */
    UNKNOWN_VARIABLE(DiagnosticSeverity.ERROR),
    /** The stage's global has no such verb. */
    UNKNOWN_VERB(DiagnosticSeverity.ERROR),
    /** No rule of stage {@code policy} sets a number of that name. */
    UNKNOWN_SETTING(DiagnosticSeverity.ERROR),
    /** The file does not declare the stage's global, or declares it with another name or type. */
    WRONG_GLOBAL(DiagnosticSeverity.ERROR),
    /** A verb or method is called with too many or too few arguments, or one of the wrong type. */
    WRONG_ARGUMENTS(DiagnosticSeverity.ERROR),
    /** A property is compared with a value of another type. */
    WRONG_TYPE(DiagnosticSeverity.ERROR),
    /** An amount is below zero, too large, has more than two decimals, or more digits than are kept. */
    AMOUNT(DiagnosticSeverity.ERROR),
    /** The lower bound of a fine or bonus is above the upper one. */
    RANGE(DiagnosticSeverity.ERROR),

    /** A name begins or ends with a blank, or has a tab or line end in it. */
    BLANK(DiagnosticSeverity.ERROR),
    /** A rule names no clause. */
    NO_CLAUSE(DiagnosticSeverity.ERROR),
    /** A clause has no title in both languages. */
    NO_TITLE(DiagnosticSeverity.ERROR),
    /** A clause has two titles. */
    TWO_TITLES(DiagnosticSeverity.ERROR),
    /** Two rules have one name. */
    DUPLICATE_RULE(DiagnosticSeverity.ERROR),
    /** A rule of stage {@code penalize} matches offences of another clause than its {@code @clause}. */
    CLAUSE_MISMATCH(DiagnosticSeverity.ERROR),
    /** A rule can never fire, e.g. because its conditions contradict each other. */
    NEVER_FIRES(DiagnosticSeverity.ERROR),
    /** Stage {@code policy} names a clause that no offence is of: no rule gives penalties for it, or it is a heading. */
    NO_SUCH_CLAUSE(DiagnosticSeverity.ERROR),
    /** Stage {@code detect} finds breaches of a clause for which no rule gives penalties. */
    NEVER_PENALIZED(DiagnosticSeverity.ERROR),
    /** Two rules, two verbs of a row, or a rule that fires again, give the same decision for one fact. */
    OVERLAP(DiagnosticSeverity.ERROR),
    /** Stage {@code policy} sets a value that is not allowed, sets one twice, or lacks a required one. */
    POLICY(DiagnosticSeverity.ERROR),

    /** A file in the folder of a stage is neither rules nor cases. */
    UNREAD_FILE(DiagnosticSeverity.WARNING),
    /** An amount is never above zero, always too large, or a division by zero, whatever the facts are. */
    NO_AMOUNT(DiagnosticSeverity.WARNING),
    /** A number lies off its scale, so that it decides nothing: a metric's, a score's, a share of 1 in place of 100. */
    OFF_SCALE(DiagnosticSeverity.WARNING),
    /** A condition asks for a word or clause that nothing in the pack bears, or whether what is always known is unknown. */
    NEVER_BORNE(DiagnosticSeverity.WARNING),
    /** A setting or a verb of a row changes nothing, whatever the case is. */
    NO_EFFECT(DiagnosticSeverity.WARNING),
    /** Two rules may give the same decision for one offence; their conditions cannot be compared at loading. */
    POSSIBLE_OVERLAP(DiagnosticSeverity.WARNING),
    /** Two rules give different decisions for the same occurrence of a clause. */
    TWO_DECIDE(DiagnosticSeverity.WARNING),
    /** Offences of a clause for which no rule gives a decision. */
    GAP(DiagnosticSeverity.WARNING),
    /** A rule finds a callback late after some hours, and does not ask whether the customer waited so long. */
    WAIT_NOT_ASKED(DiagnosticSeverity.WARNING),
    /** A tier has no coefficient of the performance pay, while others have one. */
    TIER_WITHOUT_PAY(DiagnosticSeverity.WARNING),
    /** Stage {@code policy} declares a word that no rule reads. */
    UNUSED_WORD(DiagnosticSeverity.WARNING),
    /** A tally counts what no rule gives. */
    EMPTY_TALLY(DiagnosticSeverity.WARNING),
    /** A tier or grade stands below one that begins lower. */
    BAND_ORDER(DiagnosticSeverity.WARNING),
    /** Stage {@code policy} names a clause that only a rule for many clauses covers. */
    CLAUSE_WITHOUT_RULE(DiagnosticSeverity.WARNING),
    /** A clause has no test cases beside its rules. */
    NO_CASES(DiagnosticSeverity.WARNING),
    /** A rule's name does not begin with its clause. */
    RULE_NAME(DiagnosticSeverity.WARNING),
    /** A file is not named after its clause, or has rules of several clauses. */
    FILE_NAME(DiagnosticSeverity.WARNING),
    /** A rule has no comment in Chinese and English. */
    NO_COMMENT(DiagnosticSeverity.WARNING),
    /** A line of service ranks nobody, or by one metric only. */
    WEIGHTS(DiagnosticSeverity.WARNING),
    /** The rules of a clause give the same amount twice. */
    AMOUNT_TWICE(DiagnosticSeverity.WARNING);

    private final DiagnosticSeverity severity;

    DiagnosticCode(DiagnosticSeverity severity) {
        this.severity = severity;
    }

    /** Returns whether it is an error or a warning. */
    public DiagnosticSeverity severity() {
        return severity;
    }

    /** Returns what it means, in one sentence of each language. */
    public Text meaning() {
        return new Text(Meanings.BY_CODE.zh().say(name()), Meanings.BY_CODE.en().say(name()));
    }

    /** Loads the sentences at their first use, so that a pack without errors loads without them. */
    private static final class Meanings {
        static final Sentences BY_CODE = new Sentences(DiagnosticCode.class::getResourceAsStream, "Diagnostics");
    }
}
