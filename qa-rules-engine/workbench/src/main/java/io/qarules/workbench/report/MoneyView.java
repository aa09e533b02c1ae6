package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.EffectKind;
import io.qarules.outcome.Text;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The totals of fines and of awards, side by side; they are never netted. */
record MoneyView(List<Tile> fines, List<Tile> awards, List<FineRow> byStatus, List<AwardRow> byKind) {

    /** @param withheldBy what left a part of a fine uncollected, among the wage's cap and the limits of fines */
    static MoneyView of(List<Decision> decisions, @Nullable Settlement settlement, Set<EffectKind> withheldBy) {
        return new MoneyView(
                fines(decisions, withheldBy), awards(decisions, settlement), fineRows(decisions), awardRows(decisions));
    }

    private static List<Tile> fines(List<Decision> decisions, Set<EffectKind> withheldBy) {
        FineSum inForce = FineSum.of(decisions, DecisionPredicates::inForce);
        FineSum waiting = FineSum.of(decisions, DecisionPredicates::waits);
        BigDecimal notCollected = inForce.set().subtract(inForce.collected());
        return List.of(
                new Tile(
                        "fines",
                        new Text("生效罚款", "Fines in force"),
                        ReportFormat.money(inForce.set()),
                        new Text(
                                ReportFormat.count(inForce.count()) + " 笔",
                                ReportFormat.count(inForce.count()) + " fines")),
                new Tile(
                        "collected",
                        new Text("实际扣款", "Collected"),
                        ReportFormat.money(inForce.collected()),
                        notCollected(ReportFormat.money(notCollected), withheldBy)),
                new Tile(
                        "waiting",
                        new Text("未定罚款", "Fines not in force yet"),
                        ReportFormat.money(waiting.set()),
                        new Text(
                                "%s 笔，其中 %s 笔金额未定"
                                        .formatted(
                                                ReportFormat.count(waiting.count()),
                                                ReportFormat.count(waiting.open())),
                                "%s fines, %s of them without an amount"
                                        .formatted(
                                                ReportFormat.count(waiting.count()),
                                                ReportFormat.count(waiting.open())))));
    }

    private static Text notCollected(String money, Set<EffectKind> withheldBy) {
        if (withheldBy.isEmpty()) {
            return new Text("不扣：" + money, "not collected: " + money);
        }
        if (!withheldBy.contains(EffectKind.LIMIT)) {
            return new Text("超出工资扣款上限、不扣：" + money, "above the wage caps, not collected: " + money);
        }
        return withheldBy.contains(EffectKind.CAP)
                ? new Text(
                        "超出工资扣款上限和罚款限额、不扣：" + money,
                        "above the wage caps and the limits of fines, not collected: " + money)
                : new Text("超出罚款限额、不扣：" + money, "above the limits of fines, not collected: " + money);
    }

    private static List<Tile> awards(List<Decision> decisions, @Nullable Settlement settlement) {
        List<Tile> tiles = new ArrayList<>();
        if (settlement == null) {
            List<Decision> awards = decisions.stream()
                    .filter(decision -> decision.kind().isAward())
                    .toList();
            tiles.add(tile(
                    "awards",
                    new Text("核定奖励", "Awards decided"),
                    ReportFormat.sum(awards.stream(), Decision::amount),
                    awards.size()));
            return tiles;
        }
        tiles.add(drawn("paid", new Text("基金已发奖励", "Awards paid from the fund"), settlement, DecisionStatus.FINAL));
        tiles.add(drawn(
                "unfunded",
                new Text("基金不足、未发奖励", "Awards the fund could not pay"),
                settlement,
                DecisionStatus.UNFUNDED));
        tiles.add(new Tile(
                "fund",
                new Text("基金余额", "Fund balance"),
                ReportFormat.money(settlement.fund().closing()),
                new Text(
                        "期初 " + ReportFormat.money(settlement.fund().opening()),
                        "opened with " + ReportFormat.money(settlement.fund().opening()))));
        tiles.add(bonuses(settlement));
        return tiles;
    }

    private static Tile drawn(String id, Text label, Settlement settlement, DecisionStatus status) {
        List<FundEntry> entries = settlement.fund().entries().stream()
                .filter(entry -> entry.status() == status)
                .toList();
        return tile(id, label, ReportFormat.sum(entries.stream(), FundEntry::amount), entries.size());
    }

    private static Tile bonuses(Settlement settlement) {
        List<SettlementDecision> bonuses = settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .filter(decision -> decision.kind() == DecisionKind.BONUS)
                .toList();
        String most = ReportFormat.money(ReportFormat.sum(bonuses.stream(), SettlementDecision::max));
        long open = bonuses.stream().filter(bonus -> bonus.amount() == null).count();
        String count = ReportFormat.count(bonuses.size());
        return new Tile(
                "bonuses",
                new Text("绩效奖金", "Bonuses"),
                ReportFormat.money(ReportFormat.sum(bonuses.stream(), SettlementDecision::amount)),
                new Text(
                        "%s 人，可上调至 %s".formatted(count, most) + (open > 0 ? "；%s 人金额未定".formatted(open) : ""),
                        "%s agents, may be raised to %s".formatted(count, most)
                                + (open > 0 ? "; %s without an amount".formatted(open) : "")));
    }

    private static Tile tile(String id, Text label, BigDecimal sum, int count) {
        return new Tile(
                id,
                label,
                ReportFormat.money(sum),
                new Text(ReportFormat.count(count) + " 笔", ReportFormat.count(count) + " awards"));
    }

    private static List<FineRow> fineRows(List<Decision> decisions) {
        return Arrays.stream(DecisionStatus.values())
                .filter(status -> status != DecisionStatus.UNFUNDED)
                .map(status -> {
                    FineSum sum = FineSum.of(decisions, decision -> decision.status() == status);
                    return new FineRow(
                            status.name(),
                            ReportWords.of(status),
                            ReportFormat.count(sum.count()),
                            ReportFormat.money(sum.set()),
                            ReportFormat.count(sum.open()),
                            ReportFormat.money(sum.collected()));
                })
                .toList();
    }

    private static List<AwardRow> awardRows(List<Decision> decisions) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.isAward() || isPraised(kind, decisions))
                .map(kind -> {
                    List<Decision> awards = decisions.stream()
                            .filter(decision -> decision.kind() == kind)
                            .toList();
                    return new AwardRow(
                            kind.name(),
                            ReportWords.of(kind),
                            ReportFormat.count(awards.size()),
                            ReportFormat.money(ReportFormat.sum(awards.stream(), Decision::amount)));
                })
                .toList();
    }

    /** Returns whether a kind is public praise, which few packs give, and somebody has it. */
    private static boolean isPraised(DecisionKind kind, List<Decision> decisions) {
        return kind == DecisionKind.PRAISE
                && decisions.stream().anyMatch(decision -> decision.kind() == DecisionKind.PRAISE);
    }

    /** A figure in CNY with a label and a note. */
    record Tile(String id, Text label, String value, Text more) {}

    /** The totals of fines with one status. */
    record FineRow(String id, Text status, String count, String set, String open, String collected) {}

    /** The totals of awards of one kind, as decided. */
    record AwardRow(String id, Text kind, String count, String amount) {}
}
