package io.qarules.engine.rules;

import io.qarules.RuleFailureException;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import io.qarules.internal.Messages;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** The compiled rules of one stage. */
public final class StageRules {
    /** The default number of times that the rules of a stage may fire for one case. */
    public static final int DEFAULT_FIRING_LIMIT = 1_000_000;

    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("Rule \"([^\"]+)\"");

    private final Stage stage;
    private final KieBase base;
    private final Map<String, Rule> rules;
    private final int firingLimit;

    StageRules(Stage stage, KieBase base, Map<String, Rule> rules, int firingLimit) {
        this.stage = stage;
        this.base = base;
        this.rules = rules;
        this.firingLimit = firingLimit;
    }

    /** Returns whether the stage's global is declared with this type. */
    public boolean speaksTo(Class<?> verbs) {
        return base.getKiePackages().stream()
                .flatMap(compiled -> compiled.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(stage.global())
                        && global.getType().equals(verbs.getName()));
    }

    /** Returns which stage it is. */
    public Stage stage() {
        return stage;
    }

    /** Returns the number of firings in one run that is treated as an endless loop. */
    public int firingLimit() {
        return firingLimit;
    }

    /**
     * Fires the rules on facts: inserts the facts into a new session, fires every rule that matches, and disposes of
     * the session.
     *
     * @param facts all facts of the stage
     * @param verbs the stage's global, which receives the calls of the rules
     * @param firing is notified of the rule that is firing
     * @param agentId names the case in error messages; empty where the facts belong to no agent, or to several
     * @throws RuleFailureException if a rule throws, or the firing limit is reached
     */
    public void run(Iterable<?> facts, Object verbs, Firing firing, String agentId) {
        if (rules.isEmpty()) {
            return;
        }
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(stage.global(), verbs);
            for (Object fact : facts) {
                session.insert(fact);
            }
            if (session.fireAllRules(match -> begin(match, firing), firingLimit) >= firingLimit) {
                throw failure(firing, agentId, null, "endless", stage.folder(), firingLimit);
            }
        } catch (RuleFailureException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            if (e.getCause() instanceof RefusedDecisionException refused) {
                throw failure(firing, agentId, refused, refused.key(), refused.values());
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failure(firing, agentId, e, "failed", e.getMessage() + " (" + cause + ")");
        } finally {
            session.dispose();
        }
    }

    /**
     * Builds the exception. For a right side the failed rule is the one that is firing; for a condition it is the one
     * named in the message of Drools.
     *
     * @param what key of the message that says what happened
     * @param values what stands in its places
     */
    private RuleFailureException failure(
            Firing firing, String agentId, @Nullable Throwable cause, String what, Object... values) {
        Rule rule = firing.last();
        String agent = agentId.isEmpty() ? firing.agentId() : agentId;
        if (cause != null && !(cause instanceof RefusedDecisionException) && cause.getMessage() != null) {
            Matcher named = RULE_IN_MESSAGE.matcher(cause.getMessage());
            if (named.find() && rules.containsKey(named.group(1))) {
                rule = rules.get(named.group(1));
                agent = agentId;
            }
        }
        String happened = firing.period().isEmpty()
                ? Messages.FAILURES.english(what, values)
                : Messages.FAILURES.english(
                        what + ".period",
                        Stream.concat(Stream.of(firing.period()), Arrays.stream(values))
                                .toArray());
        return rule == null
                ? new RuleFailureException(happened, "?", stage.folder() + "/", agent, cause)
                : new RuleFailureException(happened, rule.name(), rule.file(), agent, cause);
    }

    /**
     * Notes the rule about to fire. Drools calls the agenda filter right before a firing, which is cheaper than a
     * listener and its event objects.
     */
    private boolean begin(Match match, Firing firing) {
        firing.begin(rules.get(match.getRule().getName()), match);
        return true;
    }
}
