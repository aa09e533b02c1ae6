package io.qarules.office.advice;

import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.MetricDriver;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.Range;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What whoever reads an advice must know beside it, so that nothing of it is taken for what it is not. */
final class AdviceNotes {
    private final SettlementPolicy policy;
    private final LineWeights line;
    private final List<Text> notes = new ArrayList<>();

    private AdviceNotes(SettlementPolicy policy, LineWeights line) {
        this.policy = policy;
        this.line = line;
    }

    /**
     * @param movable the metrics whose weights may change
     * @param advised all weights, where steps change some of them; else none
     */
    static List<Text> of(
            SettlementPolicy policy,
            LineWeights line,
            Drivers drivers,
            Set<String> movable,
            List<AdvisedWeight> advised) {
        AdviceNotes notes = new AdviceNotes(policy, line);
        if (!movable.isEmpty()) {
            notes.ranking(movable);
        }
        notes.otherLines();
        notes.satisfaction();
        notes.notWeighed(drivers);
        notes.moved(advised);
        return notes.notes;
    }

    private void ranking(Set<String> movable) {
        String by = policy.ranking().by();
        if (by == null) {
            say("note.unranked");
        } else if (!by.equals(Metric.COMPOSITE)
                && policy.indices().getOrDefault(by, Set.of()).stream().noneMatch(movable::contains)) {
            say("note.ranked", by, String.join(", ", movable));
        }
    }

    private void otherLines() {
        if (line.line().equals(policy.otherLines()) && policy.weights().size() > 1) {
            say("note.otherLines");
        }
    }

    private void satisfaction() {
        Range range = policy.satisfactionWeight();
        BigDecimal weight = line.metrics().stream()
                .filter(line::isSatisfaction)
                .map(line::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (range != null && !range.contains(weight)) {
            say("note.range", plain(weight), plain(range.min()), plain(range.max()));
        }
    }

    private void notWeighed(Drivers drivers) {
        List<String> metrics = drivers.metrics().stream()
                .filter(WeightTargets::asks)
                .map(MetricDriver::metric)
                .filter(metric -> !line.metrics().contains(metric))
                .sorted(Metric.ORDER)
                .toList();
        if (!metrics.isEmpty()) {
            say("note.notWeighed", String.join(", ", metrics));
        }
    }

    /** A pack can say between what the weight of satisfaction is to stay, and of no other. */
    private void moved(List<AdvisedWeight> advised) {
        String moved = advised.stream()
                .filter(each -> each.weight().compareTo(each.target()) != 0)
                .map(each -> each.metric() + " " + plain(each.weight()) + " → " + plain(each.target()))
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            say("note.moved", moved);
        }
    }

    private void say(String key, Object... values) {
        notes.add(AdviceTexts.say(key, values));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
