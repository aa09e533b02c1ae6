package io.qarules.workbench.report;

import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.StandingProof;
import io.qarules.settlement.TierCut;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a pack ranks agents, and its tiers (POLICY 17). Where the proofs do not say it, agents are ranked by their
 * satisfaction index, or by the composite if nobody has one.
 *
 * @param by the name of an index, or {@code composite}
 * @param tiers from the best
 */
record TierRanking(String by, List<String> tiers) {
    static final String SATISFACTION = "satisfaction";
    static final String COMPOSITE = "composite";

    private static final List<String> THREE = List.of(ReportWords.TOP, ReportWords.MIDDLE, ReportWords.BOTTOM);

    /** Returns the ranking of a settlement; of none that by the satisfaction index in three tiers. */
    static TierRanking of(@Nullable SettledPeriod period) {
        return period == null ? new TierRanking(SATISFACTION, THREE) : new TierRanking(by(period), tiers(period));
    }

    private static String by(SettledPeriod period) {
        return period.standings().stream()
                .map(StandingProof::rankedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> period.standings().isEmpty() || anySatisfaction(period) ? SATISFACTION : COMPOSITE);
    }

    private static boolean anySatisfaction(SettledPeriod period) {
        return period.settlement().members().stream().anyMatch(member -> member.satisfactionIndex() != null);
    }

    private static List<String> tiers(SettledPeriod period) {
        Stream<String> declared = period.standings().stream()
                .max(Comparator.comparingInt(standing -> standing.cuts().size()))
                .map(StandingProof::cuts)
                .orElse(List.of())
                .stream()
                .map(TierCut::tier);
        Stream<String> reached = period.settlement().members().stream()
                .map(MemberSettlement::tier)
                .filter(tier -> !tier.equals(MemberSettlement.NOT_RANKED))
                .sorted();
        Set<String> tiers = new LinkedHashSet<>();
        Stream.concat(declared, reached).forEach(tiers::add);
        return THREE.containsAll(tiers) ? THREE : List.copyOf(tiers);
    }

    /** Returns the index by which an agent is ranked; null where it is unknown. */
    @Nullable
    BigDecimal of(MemberSettlement member) {
        return switch (by) {
            case SATISFACTION -> member.satisfactionIndex();
            case COMPOSITE -> member.composite();
            default ->
                member.indices().containsKey(by)
                        ? member.indices().get(by)
                        : member.metrics().get(by);
        };
    }

    /** Returns the words for the index. */
    Text index() {
        return index(by);
    }

    static Text index(String name) {
        return switch (name) {
            case SATISFACTION -> new Text("满意度指数", "Satisfaction index");
            case COMPOSITE -> new Text("综合得分", "Composite");
            default -> new Text("指数 " + name, "Index " + name);
        };
    }

    /** Returns the English words for the index within a sentence. */
    String english() {
        return within(index().en());
    }

    /** Begins English words in lower case; a name that follows keeps its letters. */
    static String within(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the heading over the lines. */
    Text heading() {
        return isBySatisfaction()
                ? new Text("各线满意度", "Satisfaction by line")
                : new Text("各线" + index().zh(), index().en() + " by line");
    }

    boolean isBySatisfaction() {
        return by.equals(SATISFACTION);
    }

    /** Returns the tiers that a line's figures name: all but a middle one that the words of part one have. */
    List<String> named() {
        return tiers.equals(THREE) ? List.of(ReportWords.TOP, ReportWords.BOTTOM) : tiers;
    }

    boolean isLowest(String tier) {
        return place(tier) == tiers.size() - 1 && tiers.size() > 1;
    }

    /** Returns where a tier stands in a table, from the best; those who are not ranked stand last. */
    int place(String tier) {
        int place = tiers.indexOf(tier);
        return place < 0 ? tiers.size() : place;
    }

    /** Returns the tiers of some members from the lowest, those who are not ranked last. */
    List<String> fromBelow(List<MemberSettlement> members) {
        return members.stream()
                .map(MemberSettlement::tier)
                .distinct()
                .sorted(Comparator.comparingInt(tier -> tiers.contains(tier) ? -place(tier) : 1))
                .toList();
    }

    /** Returns the colour of a tier: that of the best, of the lowest, or of those between. */
    String style(String tier) {
        if (!tiers.contains(tier)) {
            return MemberSettlement.NOT_RANKED;
        }
        return place(tier) == 0 ? ReportWords.TOP : isLowest(tier) ? ReportWords.BOTTOM : ReportWords.MIDDLE;
    }

    /** Returns how opaque the colour of a tier is, so that those between the best and the lowest differ; null in full. */
    @Nullable
    String shade(String tier) {
        int between = tiers.size() - 2;
        return style(tier).equals(ReportWords.MIDDLE) && place(tier) > 1
                ? String.format(Locale.ROOT, "%.2f", 1 - 0.7 * (place(tier) - 1) / between)
                : null;
    }

    /** Returns the key to the colours. */
    List<Key> keys() {
        return Stream.concat(tiers.stream(), Stream.of(MemberSettlement.NOT_RANKED))
                .map(tier -> new Key(place(tier) == 0, style(tier), shade(tier), ReportWords.tierKey(tier)))
                .toList();
    }

    /** The colour of a tier. */
    record Key(boolean best, String style, @Nullable String shade, Text text) {}
}
