package io.qarules.workbench.office;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.outcome.Text;
import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Sample;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The section of the week's plan: what is heard, by whom, a sheet for each inspector, what falls short. */
record PlanView(
        String period,
        String seed,
        String agents,
        String calls,
        String heard,
        String inspectors,
        String load,
        String missing,
        List<QuotaRow> quotas,
        List<DayHead> days,
        List<InspectorSheet> sheets,
        List<ShortfallGroup> shortfalls) {

    static PlanView of(InspectionPlan plan) {
        TreeSet<LocalDate> days = new TreeSet<>();
        plan.assignments().forEach(each -> days.add(each.day()));
        Map<String, List<Assignment>> byInspector =
                plan.assignments().stream().collect(groupingBy(Assignment::inspectorId, TreeMap::new, toList()));
        List<InspectorSheet> sheets = new ArrayList<>();
        byInspector.forEach((inspector, calls) ->
                sheets.add(InspectorSheet.of(sheets.size(), inspector, calls, List.copyOf(days))));
        return new PlanView(
                plan.period(),
                Long.toString(plan.seed()),
                OfficeFormat.count(plan.samples().size()),
                OfficeFormat.count(plan.assignments().size()),
                OfficeFormat.count(
                        plan.assignments().stream().filter(Assignment::heard).count()),
                OfficeFormat.count(sheets.size()),
                load(byInspector),
                OfficeFormat.count(plan.shortfalls().size()),
                QuotaRow.of(plan.samples()),
                days.stream().map(DayHead::of).toList(),
                sheets,
                ShortfallGroup.of(plan.shortfalls()));
    }

    private static String load(Map<String, List<Assignment>> byInspector) {
        int least = byInspector.values().stream().mapToInt(List::size).min().orElse(0);
        int most = byInspector.values().stream().mapToInt(List::size).max().orElse(0);
        return least == most ? OfficeFormat.count(least) : OfficeFormat.count(least) + "–" + OfficeFormat.count(most);
    }

    boolean anyShortfalls() {
        return !shortfalls.isEmpty();
    }

    /** A day of the week, over its column. */
    record DayHead(String day, Text name) {
        static DayHead of(LocalDate day) {
            return new DayHead(day.toString(), OfficeWords.of(day.getDayOfWeek()));
        }
    }

    /** The agents to whom one rule gives their quota. */
    record QuotaRow(String rule, String quota, String agents, String drawn) {
        static List<QuotaRow> of(List<Sample> samples) {
            return samples.stream()
                    .collect(groupingBy(
                            sample -> new QuotaRow(sample.rule(), Integer.toString(sample.quota()), "", ""),
                            LinkedHashMap::new,
                            toList()))
                    .entrySet()
                    .stream()
                    .map(group -> new QuotaRow(
                            group.getKey().rule(),
                            group.getKey().quota(),
                            OfficeFormat.count(group.getValue().size()),
                            OfficeFormat.count(group.getValue().stream()
                                    .mapToInt(Sample::drawn)
                                    .sum())))
                    .sorted(Comparator.comparing(QuotaRow::rule))
                    .toList();
        }
    }

    /** What falls short for one reason. */
    record ShortfallGroup(String code, Text reason, String entries, String calls, List<ShortfallRow> rows) {
        static List<ShortfallGroup> of(List<Shortfall> shortfalls) {
            Map<ShortfallReason, List<Shortfall>> byReason =
                    shortfalls.stream().collect(groupingBy(Shortfall::reason, TreeMap::new, toList()));
            List<ShortfallGroup> groups = new ArrayList<>();
            byReason.forEach((reason, those) -> groups.add(new ShortfallGroup(
                    reason.name(),
                    OfficeWords.of(reason),
                    OfficeFormat.count(those.size()),
                    OfficeFormat.count(
                            those.stream().mapToInt(Shortfall::missing).sum()),
                    those.stream().map(ShortfallRow::of).toList())));
            return groups;
        }
    }

    /** One of them. */
    record ShortfallRow(
            @Nullable String agent,
            @Nullable String inspector,
            @Nullable String day,
            int missing,
            Text text) {
        static ShortfallRow of(Shortfall shortfall) {
            return new ShortfallRow(
                    shortfall.agentId(),
                    shortfall.inspectorId(),
                    shortfall.day() == null ? null : shortfall.day().toString(),
                    shortfall.missing(),
                    shortfall.text());
        }
    }
}
