package io.qarules.engine.cases;

import io.qarules.RulePackDescription;
import io.qarules.outcome.DecisionKind;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Metrics;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A settlement in the words of the cases: {@code TARGET A3 fcr 0.80}. */
final class SettlementCame implements CaseKind.Came {
    private final Settlement settlement;
    private final Beside beside;
    private final RuleNames names;

    SettlementCame(Settlement settlement, RulePackDescription pack, Beside beside) {
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
            case "tiers" -> each(member -> Words.line(member.agentId(), member.tier()));
            case "indices" ->
                each(member -> Words.line(
                        member.agentId(), Words.shown(member.satisfactionIndex()), Words.shown(member.composite())));
            case "metrics" ->
                settlement.members().stream().flatMap(SettlementCame::metrics).toList();
            default ->
                Stream.concat(
                                settlement.fund().entries().stream().map(SettlementCame::words),
                                Stream.of(
                                        "closing " + settlement.fund().closing().toPlainString()))
                        .toList();
        };
    }

    @Override
    public List<String> why(Expectation expectation, Comparison.Row row) {
        if (expectation != SettlementCases.DECISIONS) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        String actual = row.actual();
        String expected = row.expected();
        if (actual != null) {
            decisions(decision -> true)
                    .filter(given -> given.words().equals(actual))
                    .map(given -> "%s comes from %s; %s"
                            .formatted(actual, names.named(given.decision().rule()), standing(given.member())))
                    .forEach(sentences::add);
        } else if (expected != null) {
            sentences.add(whyNot(Expectation.words(expected).get(1)));
        }
        return sentences;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    private String whyNot(String agentId) {
        Optional<MemberSettlement> member = settlement.members().stream()
                .filter(each -> each.agentId().equals(agentId))
                .findFirst();
        List<String> agents =
                settlement.members().stream().map(MemberSettlement::agentId).toList();
        return member.map(found -> "%s did not fire for %s; %s"
                        .formatted(names.anyOf(beside.names("tier")), agentId, standing(found)))
                .orElseGet(() -> "the case has no member %s, only %s".formatted(agentId, String.join(", ", agents)));
    }

    private static String standing(MemberSettlement member) {
        return "%s is %s with index %s"
                .formatted(member.agentId(), member.tier(), Words.shown(member.satisfactionIndex()));
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
        Metrics values = member.metrics();
        List<Object> shown = List.of(
                member.countedSurveys(),
                String.valueOf(member.onTarget()),
                Words.shown(values.resolution()),
                Words.shown(values.attitude()),
                Words.shown(values.speed()),
                Words.shown(values.fcr()),
                Words.shown(values.aht()),
                Words.shown(values.script()),
                Words.shown(values.empathy()),
                Words.shown(values.callsPerHour()));
        return IntStream.range(0, shown.size())
                .mapToObj(i -> Words.line(member.agentId(), SettlementCases.METRICS.get(i), shown.get(i)));
    }

    private static String words(FundEntry entry) {
        return Words.line(
                entry.awardId(),
                entry.agentId(),
                Words.shown(entry.amount()),
                Words.status(entry.status()),
                Words.shown(entry.balance()));
    }

    /** A decision and whose it is. */
    private record Given(MemberSettlement member, SettlementDecision decision) {
        String words() {
            return Words.line(
                    decision.kind(),
                    member.agentId(),
                    decision.kind() == DecisionKind.SURVEY_REVIEW
                            ? decision.id().substring("SURVEY_REVIEW:".length())
                            : null,
                    Words.plain(decision.amount()),
                    decision.max() == null ? null : "up to " + Words.plain(decision.max()),
                    decision.metric(),
                    decision.mentorId() == null ? null : "by " + decision.mentorId(),
                    Words.plain(decision.target()),
                    decision.deadline() == null ? null : "until " + decision.deadline(),
                    Words.status(decision.status()));
        }
    }
}
