package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResultsRow;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/** Asks the conditions of one rule. Immutable and safe for use by many threads. */
public final class RuleProbe {
    private final RuleText rule;
    private final List<ProbeElement> elements;
    private final InternalKnowledgeBase queries;

    private RuleProbe(RuleText rule, List<ProbeElement> elements, InternalKnowledgeBase queries) {
        this.rule = rule;
        this.elements = elements;
        this.queries = queries;
    }

    static RuleProbe compile(RuleText rule, String header, ClassLoader loader) {
        List<ProbeElement> elements = ProbeElement.of(rule);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                rule.name(), RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
        if (!elements.isEmpty()) {
            KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                    KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader));
            String drl = ProbeQueries.drl(header, elements);
            builder.add(
                    new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()),
                    ResourceType.DRL);
            if (builder.hasErrors()) {
                throw new IllegalStateException("the conditions of rule \"%s\" (%s) cannot be asked one by one: %s"
                        .formatted(rule.name(), rule.file(), builder.getErrors()));
            }
            base.addPackages(builder.getKnowledgePackages());
        }
        return new RuleProbe(rule, elements, base);
    }

    public RuleText rule() {
        return rule;
    }

    /** Whether one of the rule's patterns is for facts like this one. */
    public boolean takes(Object fact) {
        return elements.stream().anyMatch(element -> element.takes(fact));
    }

    /** As {@link #ask(Collection, Collection)}, for one fact. */
    public ProbedRule ask(Object fact, Collection<?> facts) {
        return ask(List.of(fact), facts).get(0);
    }

    /**
     * Asks what the rule says of some facts, each on its own.
     *
     * @param subjects which the rule {@link #takes}
     * @param facts all that the rule sees, with the subjects
     * @return in the order of the subjects
     */
    public List<ProbedRule> ask(Collection<?> subjects, Collection<?> facts) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        KieSession session = queries.newKieSession();
        try {
            facts.forEach(session::insert);
            List<List<@Nullable Object>> matches = matches(session);
            List<ProbedRule> probed = new ArrayList<>();
            for (Object subject : subjects) {
                probed.add(ask(session, subject, facts, matches));
            }
            return probed;
        } finally {
            session.dispose();
        }
    }

    private ProbedRule ask(
            KieSession session, Object subject, Collection<?> facts, List<List<@Nullable Object>> matches) {
        Optional<List<@Nullable Object>> match = matches.stream()
                .filter(taken -> taken.stream().anyMatch(fact -> fact == subject))
                .findFirst();
        int focus = focus(subject);
        LeftSideEvaluation asking = new LeftSideEvaluation(session);
        List<ProbedRule.Element> asked = new ArrayList<>();
        for (ProbeElement element : elements) {
            asked.add(
                    match.isPresent()
                            ? asking.matched(element, match.get().get(element.index()))
                            : asking.ask(element, element.index() == focus ? List.of(subject) : facts));
        }
        return new ProbedRule(rule, match.isPresent(), asked);
    }

    private int focus(Object subject) {
        return elements.stream()
                .filter(element -> element.takes(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule \"%s\" takes no facts like %s".formatted(rule.name(), subject)))
                .index();
    }

    /** For each way in which the rule fires, the fact of each element; null for an element that is no plain pattern. */
    private List<List<@Nullable Object>> matches(KieSession session) {
        List<List<@Nullable Object>> matches = new ArrayList<>();
        for (QueryResultsRow row : session.getQueryResults(ProbeQueries.WHOLE)) {
            List<@Nullable Object> match = new ArrayList<>();
            elements.forEach(element -> match.add(element.type() == null ? null : row.get(element.variable())));
            matches.add(match);
        }
        return matches;
    }
}
