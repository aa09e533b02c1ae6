package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.ProposedColumn.Certainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for each field the column that says it: by its name first, then by whether its texts can be read so. */
final class FieldFinder {
    private static final double HALF = 0.5;
    /** In the order in which they choose: what may be the talk or the whole call is taken for the talk. */
    private static final List<CallField> FIELDS = Stream.concat(
                    Stream.of(CallField.talkSeconds),
                    Arrays.stream(CallField.values()).filter(field -> field != CallField.talkSeconds))
            .toList();

    private final List<SampledColumn> columns;
    private final Set<SampledColumn> used = new LinkedHashSet<>();
    private final List<ProposedColumn> found = new ArrayList<>();
    private final List<ColumnMap.Skip> skips = new ArrayList<>();
    private SniffedZone startZone = SniffedZone.of(null, false);

    FieldFinder(List<SampledColumn> columns) {
        this.columns = columns;
    }

    /** Finds the columns of all fields. */
    void find() {
        startedAt();
        byNames(3);
        byNames(2); // before any field takes a column whose name only contains its word
        byNames(1);
        byTexts(CallField.callId, this::isAnId);
        byTexts(CallField.csat, column -> column.share(Synonyms::isOfSatisfaction) >= ColumnSniffer.NEARLY_ALL);
    }

    /** Whether a name speaks of an id, and each row has another. */
    private boolean isAnId(SampledColumn column) {
        return Synonyms.unit(List.of("id"), column.name()).isPresent()
                && Synonyms.fit(CallField.callId.name(), column.name()) >= 0
                && column.blank() == 0
                && column.texts().size() > 1
                && column.distinct().size() == column.texts().size();
    }

    /** Takes for a field that no name speaks of the first column whose texts do; a person must look at it. */
    private void byTexts(CallField field, Predicate<SampledColumn> speak) {
        if (found.stream().noneMatch(column -> column.column().field() == field)) {
            columns.stream()
                    .filter(column -> !used.contains(column) && isAlone(column))
                    .filter(speak)
                    .findFirst()
                    .ifPresent(column -> propose(field, column, TableWords.say("sniff.byTexts")));
        }
    }

    /** The column of the calls' ids, from 0; below 0 where none was found. */
    int idColumn() {
        return found.stream()
                .filter(column -> column.column().field() == CallField.callId)
                .map(column -> at(column.column().columns().get(0)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a row is one of those that the proposed map leaves out. */
    boolean isSkipped(List<String> cells) {
        return cells.size() == columns.size()
                && skips.stream()
                        .anyMatch(skip -> skip.values().contains(Digits.stripped(cells.get(at(skip.column())))));
    }

    /** Says of the ids whether they repeat, and joins the columns to them that tell the rows apart. */
    void compared(RepeatedIds ids) {
        ProposedColumn proposed = found.stream()
                .filter(column -> column.column().field() == CallField.callId)
                .findFirst()
                .orElseThrow();
        String name = proposed.column().columns().get(0);
        List<Text> notes = new ArrayList<>(proposed.notes());
        List<String> joined = new ArrayList<>(List.of(name));
        if (ids.isStopped() && ids.repeated() == 0) {
            notes.add(TableWords.say("sniff.soFar", ids.count()));
        }
        if (ids.repeated() > 0) {
            List<Integer> others = ids.apart(telling()).orElse(List.of());
            others.forEach(column -> joined.add(columns.get(column).name()));
            notes.add(
                    others.isEmpty()
                            ? TableWords.say("sniff.repeats", ids.repeated())
                            : TableWords.say(
                                    "sniff.joined",
                                    name,
                                    ids.repeated(),
                                    ids.count(),
                                    String.join(", ", joined.subList(1, joined.size()))));
        }
        boolean named = Synonyms.fit(CallField.callId.name(), name) >= 2;
        found.set(
                found.indexOf(proposed),
                new ProposedColumn(
                        new MappedColumn(
                                CallField.callId, joined, null, null, Map.of(), Set.of(), Set.of(), Set.of(), 0),
                        certainty(named && notes.isEmpty(), named),
                        notes));
    }

    /** The columns that may tell calls of one id apart: the day, then those that no field is read from. */
    private List<Integer> telling() {
        List<Integer> telling = new ArrayList<>();
        found.stream()
                .filter(column -> column.column().field() == CallField.startedAt)
                .forEach(column -> telling.add(at(column.column().columns().get(0))));
        columns.stream()
                .filter(column -> !used.contains(column) && isAlone(column))
                .filter(column -> column.share(text -> text.matches("\\d{1,4}:\\d\\d.*")) < HALF)
                .forEach(column -> telling.add(at(column.name())));
        return telling;
    }

    private int at(String name) {
        return columns.stream().map(SampledColumn::name).toList().indexOf(name);
    }

    private boolean isAlone(SampledColumn column) {
        return columns.stream()
                        .filter(other -> other.name().equals(column.name()))
                        .count()
                == 1;
    }

    MapProposal proposal(String file, SniffedEncoding encoding, Division division) {
        List<Text> notes = ratingsAlone();
        found.sort(Comparator.comparing(column -> column.column().field()));
        List<SampledColumn> left =
                columns.stream().filter(column -> !used.contains(column)).toList();
        return new MapProposal(file, encoding, division, startZone, found, skips, notes, left);
    }

    /** Leaves out the ratings that no map may have: without an overall one, or on another scale than it; says so. */
    private List<Text> ratingsAlone() {
        Optional<ProposedColumn> overall = found.stream()
                .filter(column -> column.column().field() == CallField.csat)
                .findFirst();
        if (overall.isEmpty()) {
            return withoutRatings("yaml.ratings", column -> column.field().isRating());
        }
        MappedColumn.Scale scale = scale(overall.get().column());
        return withoutRatings(
                "yaml.scales",
                column -> column.field().kind() == CallField.Kind.RATING
                        && !scale(column).equals(scale));
    }

    private static MappedColumn.Scale scale(MappedColumn column) {
        return Objects.requireNonNullElse(column.scale(), MappedColumn.Scale.STANDARD);
    }

    private List<Text> withoutRatings(String why, Predicate<MappedColumn> which) {
        List<String> names = found.stream()
                .map(ProposedColumn::column)
                .filter(which)
                .map(MappedColumn::title)
                .toList();
        found.removeIf(column -> which.test(column.column()));
        used.removeIf(column -> names.contains(column.name()));
        return names.isEmpty() ? List.of() : List.of(TableWords.say(why, String.join(", ", names)));
    }

    private void byNames(int fit) {
        for (CallField field : FIELDS) {
            if (found.stream().noneMatch(column -> column.column().field() == field)) {
                byName(field, fit).ifPresent(column -> propose(field, column, null));
            }
        }
    }

    private void startedAt() {
        Optional<SampledColumn> whole = best(
                "startedAt",
                column -> isRead("startedAt", column, column.guess().moments()));
        if (whole.isPresent()) {
            moment("startedAt", List.of(whole.get()), whole.get().guess().moments(), List.of());
            return;
        }
        Optional<SampledColumn> day =
                best("date", column -> isRead("date", column, column.guess().days()));
        if (day.isEmpty()) {
            return;
        }
        SampledColumn date = day.get();
        List<String> days = date.guess().days();
        Optional<SampledColumn> time = best(
                "time",
                column -> column != date
                        && Synonyms.fit("time", column.name()) >= 2
                        && !column.guess().times().isEmpty());
        if (time.isEmpty()) {
            moment("date", List.of(date), days, List.of(TableWords.say("sniff.noTime")));
            return;
        }
        String hour = time.get().guess().times().get(0);
        moment(
                "date",
                List.of(date, time.get()),
                days.stream().map(format -> format + " " + hour).toList(),
                List.of());
    }

    /** A column that no name speaks for must be read nearly whole. */
    private static boolean isRead(String key, SampledColumn column, List<String> formats) {
        return !formats.isEmpty()
                && (Synonyms.fit(key, column.name()) > 0
                        || column.guess().share(formats.get(0)) >= ColumnSniffer.NEARLY_ALL);
    }

    private void moment(String key, List<SampledColumn> columns, List<String> formats, List<Text> known) {
        used.addAll(columns);
        List<Text> notes = new ArrayList<>(known);
        SampledColumn first = columns.get(0);
        if (formats.size() > 1) { // all read as many, and not as the same: a person must choose
            notes.add(0, TableWords.say("sniff.otherFormats", String.join(" | ", formats.subList(1, formats.size()))));
        }
        String format = formats.get(0);
        if (columns.size() == 1 && first.guess().share(format) < 1) {
            notes.add(unread(first.guess().share(format), first));
        }
        if (columns.size() == 1 && first.guess().isOfTwelve(format)) {
            notes.add(TableWords.say("sniff.twelve"));
        }
        int fit = Synonyms.fit(key, first.name());
        if (fit < 0) {
            notes.add(TableWords.say("sniff.otherName"));
        }
        startZone = SniffedZone.of(
                first.name(), columns.size() == 1 && first.guess().haveZone(format));
        if (startZone.doubt() != null) {
            notes.add(startZone.doubt());
        }
        found.add(new ProposedColumn(
                new MappedColumn(
                        CallField.startedAt,
                        columns.stream().map(SampledColumn::name).toList(),
                        format,
                        null,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        0),
                certainty(fit >= 2 && notes.isEmpty(), notes.isEmpty()),
                notes));
    }

    private Optional<SampledColumn> best(String key, Predicate<SampledColumn> fits) {
        return columns.stream()
                .filter(column -> !used.contains(column))
                .filter(this::isAlone)
                .filter(fits)
                .min(Comparator.comparingInt((SampledColumn column) -> -Synonyms.fit(key, column.name()))
                        .thenComparingInt(column -> Synonyms.rank(key, column.name()))
                        .thenComparingInt(column -> Synonyms.fit(key, column.name()) == 1
                                ? column.name().length() // the least beside the word
                                : 0));
    }

    private Optional<SampledColumn> byName(CallField field, int fit) {
        return best(
                field.name(),
                column -> Synonyms.fit(field.name(), column.name()) >= fit
                        && CellProposal.readable(field, column) >= HALF);
    }

    private void propose(CallField field, SampledColumn column, @Nullable Text note) {
        used.add(column);
        List<Text> notes = new ArrayList<>();
        if (note != null) {
            notes.add(note);
        }
        MappedColumn mapped = new CellProposal(field, column, notes).mapped();
        if (field == CallField.agentId) {
            skipNobody(column);
        }
        double readable = CellProposal.readable(field, column);
        if (readable < 1) {
            notes.add(unread(readable, column));
        }
        boolean named = Synonyms.fit(field.name(), column.name()) >= 2;
        Text doubt = field.kind() == CallField.Kind.DURATION ? column.doubt() : null;
        if (doubt != null) {
            notes.add(doubt);
        }
        found.add(new ProposedColumn(
                mapped,
                certainty(named && notes.isEmpty(), doubt == null && (named || (notes.isEmpty() && readable == 1))),
                notes));
    }

    private static Text unread(double readable, SampledColumn column) {
        return TableWords.say(
                "sniff.unread", Math.round((1 - readable) * column.texts().size()));
    }

    private static Certainty certainty(boolean sure, boolean likely) {
        return sure ? Certainty.SURE : likely ? Certainty.LIKELY : Certainty.GUESS;
    }

    private void skipNobody(SampledColumn column) {
        Set<String> nobody = new LinkedHashSet<>(column.distinct());
        nobody.removeIf(text -> !Synonyms.are("nobody", text));
        if (!nobody.isEmpty()) {
            skips.add(new ColumnMap.Skip(column.name(), nobody));
        }
    }
}
