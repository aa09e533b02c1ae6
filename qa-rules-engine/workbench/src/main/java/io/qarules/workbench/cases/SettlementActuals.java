package io.qarules.workbench.cases;

import io.qarules.RulePackDescription;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.ReportWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A settlement in the notation of the cases: {@code TARGET A3 fcr 0.80}. */
final class SettlementActuals implements CaseKind.Actuals {
    private final Settlement settlement;
    private final RulesUnderTest beside;
    private final RuleNames names;

    SettlementActuals(Settlement settlement, RulePackDescription pack, RulesUnderTest beside) {
        this.settlement = settlement;
        this.beside = beside;
        this.names = new RuleNames(pack);
    }

    @Override
    public List<String> lines(Expectation expectation) {
        return switch (expectation.name()) {
            case "decisions" ->
                decisions(decision -> beside.isPolicy() || beside.has(decision.rule()))
                        .map(Given::words)
                        .toList();
            case "tiers" -> each(member -> ExpectationWords.line(member.agentId(), member.tier()));
            case "indices" ->
                each(member -> ExpectationWords.line(
                        member.agentId(),
                        ExpectationWords.shown(member.satisfactionIndex()),
                        ExpectationWords.shown(member.composite())));
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
        if (expectation != SettlementCases.DECISIONS) {
            return List.of();
        }
        List<Text> sentences = new ArrayList<>();
        String actual = row.actual();
        String expected = row.expected();
        if (actual != null) {
            decisions(decision -> true)
                    .filter(given -> given.words().equals(actual))
                    .map(given -> CaseWords.say(
                            "tier.from", actual, names.named(given.decision().rule()), standing(given.member())))
                    .forEach(sentences::add);
        } else if (expected != null) {
            sentences.add(whyNot(Expectation.words(expected).get(1)));
        }
        return sentences;
    }

    @Override
    public List<Text> notes() {
        return List.of();
    }

    private Text whyNot(String agentId) {
        Optional<MemberSettlement> member = settlement.members().stream()
                .filter(each -> each.agentId().equals(agentId))
                .findFirst();
        List<String> agents =
                settlement.members().stream().map(MemberSettlement::agentId).toList();
        return member.map(found ->
                        CaseWords.say("tier.notFired", names.anyOf(beside.names("tier")), agentId, standing(found)))
                .orElseGet(() -> CaseWords.say("tier.noMember", agentId, String.join(", ", agents)));
    }

    private static Text standing(MemberSettlement member) {
        return CaseWords.say(
                "standing",
                member.agentId(),
                new Text(ReportWords.tier(member.tier()).zh(), member.tier()),
                ExpectationWords.shown(member.satisfactionIndex()));
    }

    private List<String> each(Function<MemberSettlement, String> words) {
        return settlement.members().stream().map(words).toList();
    }

    private Stream<Given> decisions(Predicate<SettlementDecision> some) {
        return settlement.members().stream()
                .flatMap(member ->
                        member.decisions().stream().filter(some).map(decision -> new Given(member, decision)));
    }

    private static Stream<String> metrics(MemberSettlement member) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("surveys", String.valueOf(member.countedSurveys()));
        shown.put("onTarget", String.valueOf(member.onTarget()));
        member.metrics().forEach((metric, value) -> shown.put(metric, ExpectationWords.shown(value)));
        member.indices().forEach((index, value) -> shown.put(index, ExpectationWords.shown(value)));
        return shown.entrySet().stream()
                .map(entry -> ExpectationWords.line(member.agentId(), entry.getKey(), entry.getValue()));
    }

    private static String words(FundEntry entry) {
        return ExpectationWords.line(
                entry.awardId(),
                entry.agentId(),
                ExpectationWords.shown(entry.amount()),
                ExpectationWords.status(entry.status()),
                ExpectationWords.shown(entry.balance()));
    }

    /** A decision with the member that it is about. */
    private record Given(MemberSettlement member, SettlementDecision decision) {
        String words() {
            return ExpectationWords.line(
                    decision.kind(),
                    member.agentId(),
                    decision.kind() == DecisionKind.SURVEY_REVIEW
                            ? decision.id().substring("SURVEY_REVIEW:".length())
                            : null,
                    ExpectationWords.plain(decision.amount()),
                    decision.max() == null ? null : "up to " + ExpectationWords.plain(decision.max()),
                    decision.metric(),
                    decision.mentorId() == null ? null : "by " + decision.mentorId(),
                    ExpectationWords.plain(decision.target()),
                    decision.deadline() == null ? null : "until " + decision.deadline(),
                    ExpectationWords.status(decision.status()));
        }
    }
}
