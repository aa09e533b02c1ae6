package io.qarules.engine.lint;

/** What can be wrong with a rule pack. */
public enum Code {
    /** There is no rule at all. */
    EMPTY_PACK(Severity.ERROR),
    /** A file stands outside the folders of the stages. */
    WRONG_FOLDER(Severity.ERROR),
    /** A file is not saved as UTF-8. */
    NOT_UTF8(Severity.ERROR),
    /** A file has no rule. */
    NO_RULE(Severity.ERROR),

    /** Chinese punctuation where DRL wants its own. */
    FULL_WIDTH(Severity.ERROR),
    /** A quote or bracket is not closed, or closes nothing. */
    UNCLOSED(Severity.ERROR),
    /** {@code rule}, {@code when}, {@code then} or {@code end} is missing or misspelt. */
    KEYWORD(Severity.ERROR),
    /** A comma between two conditions is missing, or stands where none belongs. */
    COMMA(Severity.ERROR),
    /** A semicolon is missing. */
    SEMICOLON(Severity.ERROR),
    /** An operator that DRL does not know, such as {@code =}. */
    OPERATOR(Severity.ERROR),
    /** Any other text that is no DRL. */
    SYNTAX(Severity.ERROR),

    /** An import leads to nothing. */
    UNKNOWN_IMPORT(Severity.ERROR),
    /** A fact or enum that there is not, or that is not imported. */
    UNKNOWN_TYPE(Severity.ERROR),
    /** A fact has no such property. */
    UNKNOWN_PROPERTY(Severity.ERROR),
    /** A fact has no such method for left sides. */
    UNKNOWN_METHOD(Severity.ERROR),
    /** An enum has no such word. */
    UNKNOWN_WORD(Severity.ERROR),
    /** A variable that no pattern binds. */
    UNKNOWN_VARIABLE(Severity.ERROR),
    /** The stage's global has no such verb. */
    UNKNOWN_VERB(Severity.ERROR),
    /** No rule of stage policy sets such a number. */
    UNKNOWN_SETTING(Severity.ERROR),
    /** The file has no global to speak to, or one of another name or type. */
    WRONG_GLOBAL(Severity.ERROR),
    /** A verb or method is given too much, too little, or something of the wrong type. */
    WRONG_ARGUMENTS(Severity.ERROR),
    /** A property is compared with something of another type. */
    WRONG_TYPE(Severity.ERROR),
    /** A condition that fails at run time where a field is unknown. */
    UNGUARDED(Severity.ERROR),
    /** An amount below zero, or finer than 0.01. */
    AMOUNT(Severity.ERROR),
    /** The bounds of a fine or bonus stand the wrong way round. */
    RANGE(Severity.ERROR),
    /** {@code str[startsWith]} and the like, on which Drools 10.2 fails. */
    STR_OPERATOR(Severity.ERROR),
    /** A rule reads the clock: the same case would be decided otherwise tomorrow. */
    CLOCK(Severity.ERROR),
    /** Any other thing that Drools does not compile. */
    COMPILE(Severity.ERROR),

    /** A rule names no clause. */
    NO_CLAUSE(Severity.ERROR),
    /** A clause has no title in both languages. */
    NO_TITLE(Severity.ERROR),
    /** A clause has two titles. */
    TWO_TITLES(Severity.ERROR),
    /** Two rules have one name. */
    DUPLICATE_RULE(Severity.ERROR),
    /** A penalty rule matches offences of another clause than its own. */
    CLAUSE_MISMATCH(Severity.ERROR),
    /** A rule can never fire. */
    NEVER_FIRES(Severity.ERROR),
    /** Two rules give the same decision for one offence. */
    OVERLAP(Severity.ERROR),
    /** What stage policy sets does not hold together. */
    POLICY(Severity.ERROR),

    /** Two rules give the same decision for one offence if conditions hold that cannot be judged here. */
    POSSIBLE_OVERLAP(Severity.WARNING),
    /** Two rules decide the same occurrence of a clause, each otherwise. */
    TWO_DECIDE(Severity.WARNING),
    /** Offences of a clause for which no rule decides anything. */
    GAP(Severity.WARNING),
    /** A clause has no cases beside its rules. */
    NO_CASES(Severity.WARNING),
    /** DRL that Drools 10 deprecates. */
    DEPRECATED(Severity.WARNING),
    /** A rule's name does not begin with its clause. */
    RULE_NAME(Severity.WARNING),
    /** A file is not named after its clause, or holds several. */
    FILE_NAME(Severity.WARNING),
    /** A rule has no comment in Chinese and English. */
    NO_COMMENT(Severity.WARNING),
    /** A right side is not one statement on the stage's global. */
    STATEMENT(Severity.WARNING),
    /** A clause's rules give the same amount twice. */
    AMOUNT_TWICE(Severity.WARNING),
    /** A rule attribute such as {@code salience}, or the {@code mvel} dialect. */
    ATTRIBUTE(Severity.WARNING),
    /** {@code eval}, a function, a declared type, a query. */
    NOT_OUR_STYLE(Severity.WARNING);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
