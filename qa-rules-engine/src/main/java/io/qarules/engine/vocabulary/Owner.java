package io.qarules.engine.vocabulary;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Attributed;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.period.Member;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The records that may have attributes (POLICY 12). */
public enum Owner {
    AGENT(Agent.class),
    CALL(Call.class),
    CALLBACK(Callback.class),
    EVALUATION(Evaluation.class),
    FINDING(Finding.class),
    EVENT(Event.class),
    /** An agent in a period. */
    MEMBER(Member.class);

    /** The facts that stand for a member of a period. */
    private static final Set<String> OF_MEMBER = Set.of("Standing", "MemberFacts");

    /** Those that a pack of cases knows. */
    public static final Set<Owner> OF_CASES = EnumSet.complementOf(EnumSet.of(MEMBER));

    /** Those that a pack of periods knows. */
    public static final Set<Owner> OF_PERIODS = EnumSet.of(MEMBER, AGENT);

    private final Class<? extends Attributed> type;

    Owner(Class<? extends Attributed> type) {
        this.type = type;
    }

    /** Returns the word for it in stage policy: {@code finding}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the owner of that word; empty where there is none. */
    public static Optional<Owner> of(String word) {
        return Arrays.stream(values())
                .filter(owner -> owner.word().equals(word))
                .findFirst();
    }

    /** Returns the owner that a fact's class is; empty where it is none. */
    public static Optional<Owner> of(Class<?> fact) {
        return Arrays.stream(values())
                .filter(owner -> owner.type == fact || owner == MEMBER && OF_MEMBER.contains(fact.getSimpleName()))
                .findFirst();
    }
}
