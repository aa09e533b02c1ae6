package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.StandingProof;
import io.qarules.workbench.report.ReportWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A settlement in the notation of the cases: {@code TARGET A3 fcr 0.80}. */
final class SettlementActuals implements CaseKind.Actuals {
    private static final String CENTRE = "centre";

    private final Settlement settlement;
    private final RulesUnderTest beside;
    private final RuleNames names;
    private final Function<String, Optional<StandingProof>> standings;

    /** @param standings finds how an agent's tier was found; asked only where a case fails */
    SettlementActuals(
            Settlement settlement,
            RulePackDescription pack,
            RulesUnderTest beside,
            Function<String, Optional<StandingProof>> standings) {
        this.settlement = settlement;
        this.beside = beside;
        this.standings = standings;
        this.names = new RuleNames(pack);
    }

    @Override
    public List<String> lines(Expectation expectation, List<String> expected) {
        return switch (expectation.name()) {
            case "decisions" ->
                decisions(decision -> beside.isPolicy() || beside.has(decision.rule()))
                        .map(Given::words)
                        .toList();
            case "tiers" -> each(member -> ExpectationWords.line(member.agentId(), member.tier()));
            case "indices" -> IndexLines.of(settlement.members(), expected);
            case "metrics" ->
                settlement.members().stream()
                        .flatMap(SettlementActuals::metrics)
                        .toList();
            default ->
                Stream.concat(
                                settlement.fund().entries().stream().map(SettlementActuals::words),
                                Stream.of(
                                        "closing " + settlement.fund().closing().toPlainString()))
                        .toList();
        };
    }

    @Override
    public List<Text> why(Expectation expectation, LineComparison.Row row) {
        String actual = row.actual();
        String expected = row.expected();
        if (expectation == SettlementCases.INDICES && expected != null) {
            return IndexLines.unknown(settlement.members(), expected).stream().toList();
        }
        if (expectation != SettlementCases.DECISIONS) {
            return List.of();
        }
        List<Text> sentences = new ArrayList<>();
        if (actual != null) {
            decisions(decision -> true)
                    .filter(given -> given.words().equals(actual))
                    .map(this::from)
                    .forEach(sentences::add);
        } else if (expected != null) {
            sentences.add(whyNot(Expectation.words(expected).get(1)));
        }
        return sentences;
    }

    @Override
    public List<Text> notes() {
        return CaseWords.ofInput(settlement.problems());
    }

    private Text from(Given given) {
        Text rule = names.named(given.decision().rule());
        MemberSettlement member = given.member();
        return member == null
                ? CaseWords.say("group.from", given.words(), rule)
                : CaseWords.say("tier.from", given.words(), rule, standing(member));
    }

    private Text whyNot(String subject) {
        Text rules = names.anyOf(beside.names("tier"));
        if (isGroup(subject)) {
            return CaseWords.say("group.notFired", rules, subject);
        }
        Optional<MemberSettlement> member = settlement.members().stream()
                .filter(each -> each.agentId().equals(subject))
                .findFirst();
        List<String> agents =
                settlement.members().stream().map(MemberSettlement::agentId).toList();
        return member.map(found -> CaseWords.say("tier.notFired", rules, subject, standing(found)))
                .orElseGet(() -> CaseWords.say("tier.noMember", subject, String.join(", ", agents)));
    }

    private static boolean isGroup(String subject) {
        return subject.equals(CENTRE) || subject.startsWith("team:");
    }

    /** Says in which tier an agent is, and with which index by which the pack ranks. */
    private Text standing(MemberSettlement member) {
        BigDecimal index = standings
                .apply(member.agentId())
                .filter(proof -> proof.rankedBy() != null)
                .map(StandingProof::index)
                .orElse(member.satisfactionIndex());
        return CaseWords.say(
                "standing",
                member.agentId(),
                new Text(ReportWords.tier(member.tier()).zh(), member.tier()),
                ExpectationWords.shown(index));
    }

    private List<String> each(Function<MemberSettlement, String> words) {
        return settlement.members().stream().map(words).toList();
    }

    private Stream<Given> decisions(Predicate<SettlementDecision> some) {
        return Stream.concat(
                        settlement.members().stream().flatMap(member -> member.decisions().stream()
                                .map(decision -> new Given(member.agentId(), member, decision))),
                        settlement.groups().stream().flatMap(group -> group.decisions().stream()
                                .map(decision -> new Given(group.group(), null, decision))))
                .filter(given -> some.test(given.decision()));
    }

    private static Stream<String> metrics(MemberSettlement member) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("surveys", String.valueOf(member.countedSurveys()));
        shown.put("onTarget", String.valueOf(member.onTarget()));
        member.metrics().forEach((metric, value) -> shown.put(metric, ExpectationWords.shown(value)));
        IndexLines.indices(member).forEach((index, value) -> shown.put(index, ExpectationWords.shown(value)));
        return shown.entrySet().stream()
                .map(entry -> ExpectationWords.line(member.agentId(), entry.getKey(), entry.getValue()));
    }

    private static String words(FundEntry entry) {
        return ExpectationWords.line(
                entry.awardId(),
                entry.agentId(),
                entry.group(),
                ExpectationWords.shown(entry.amount()),
                ExpectationWords.status(entry.status()),
                ExpectationWords.shown(entry.balance()));
    }

    /**
     * A decision with whom it is about.
     *
     * @param owner the agent's id, {@code team:} with the team's name, or {@code centre}
     * @param member null where it is a team or the centre
     */
    private record Given(String owner, @Nullable MemberSettlement member, SettlementDecision decision) {
        String words() {
            return ExpectationWords.line(
                    decision.kind(),
                    owner,
                    part(),
                    ExpectationWords.plain(decision.amount()),
                    decision.max() == null ? null : "up to " + ExpectationWords.plain(decision.max()),
                    decision.factor() == null ? null : "factor " + ExpectationWords.plain(decision.factor()),
                    decision.metric(),
                    decision.mentorId() == null ? null : "by " + decision.mentorId(),
                    ExpectationWords.plain(decision.target()),
                    decision.value() == null ? null : "reached " + ExpectationWords.plain(decision.value()),
                    decision.deadline() == null ? null : "until " + decision.deadline(),
                    ExpectationWords.status(decision.status()));
        }

        /** Returns the survey under review, or the line whose process is; null of other kinds. */
        private @Nullable String part() {
            return switch (decision.kind()) {
                case SURVEY_REVIEW -> decision.id().substring("SURVEY_REVIEW:".length());
                case PROCESS_REVIEW -> line();
                default -> null;
            };
        }

        /** {@code PROCESS_REVIEW:2026-10:centre:ecommerce:aht}. */
        private String line() {
            String subject = decision.id();
            return subject.substring(
                    subject.indexOf(":" + CENTRE + ":") + CENTRE.length() + 2,
                    subject.length() - String.valueOf(decision.metric()).length() - 1);
        }
    }
}
