package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.MappedColumn.Scale;
import io.qarules.workbench.table.ProposedColumn.Certainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds for each field the column that says it: by its name first, then by whether its texts can be read so. */
final class FieldFinder {
    private static final double HALF = 0.5;
    private static final int LONGEST_SECONDS = 20_000;

    private final List<SampledColumn> columns;
    private final Set<SampledColumn> used = new LinkedHashSet<>();
    private final List<ProposedColumn> found = new ArrayList<>();
    private final List<ColumnMap.Skip> skips = new ArrayList<>();

    FieldFinder(List<SampledColumn> columns) {
        this.columns = columns;
    }

    /** Finds the columns of all fields. */
    void find() {
        startedAt();
        byNames(2); // before any field takes a column whose name only contains its word
        byNames(1);
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
                && skips.stream().anyMatch(skip -> skip.values()
                        .contains(cells.get(at(skip.column())).strip()));
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
        boolean named = Synonyms.fit(CallField.callId.name(), name) == 2;
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
        found.sort(Comparator.comparing(column -> column.column().field()));
        List<SampledColumn> left =
                columns.stream().filter(column -> !used.contains(column)).toList();
        return new MapProposal(file, encoding, division, found, skips, left);
    }

    private void byNames(int fit) {
        for (CallField field : CallField.values()) {
            if (found.stream().noneMatch(column -> column.column().field() == field)) {
                byName(field, fit).ifPresent(column -> propose(field, column));
            }
        }
    }

    private void startedAt() {
        Optional<SampledColumn> whole =
                best("startedAt", column -> !column.moments().isEmpty());
        if (whole.isPresent()) {
            SampledColumn column = whole.get();
            List<String> formats = column.moments();
            add(column, MappedColumn.of(CallField.startedAt, column.name(), formats.get(0)), formats, "startedAt");
            return;
        }
        Optional<SampledColumn> day = best("date", column -> !column.days().isEmpty());
        if (day.isEmpty()) {
            return;
        }
        SampledColumn date = day.get();
        Optional<SampledColumn> time = best(
                "time",
                column -> column != date
                        && Synonyms.fit("time", column.name()) == 2
                        && !column.times().isEmpty());
        used.add(date);
        if (time.isEmpty()) {
            List<Text> notes = new ArrayList<>(others(date.days(), "sniff.otherFormats"));
            notes.add(TableWords.say("sniff.noTime"));
            found.add(new ProposedColumn(
                    MappedColumn.of(
                            CallField.startedAt, date.name(), date.days().get(0)),
                    Certainty.GUESS,
                    notes));
            return;
        }
        SampledColumn hour = time.get();
        used.add(hour);
        List<Text> notes = others(date.days(), "sniff.otherFormats");
        boolean named = Synonyms.fit("date", date.name()) == 2;
        found.add(new ProposedColumn(
                new MappedColumn(
                        CallField.startedAt,
                        List.of(date.name(), hour.name()),
                        date.days().get(0) + " " + hour.times().get(0),
                        null,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        0),
                certainty(named && notes.isEmpty(), notes.isEmpty()),
                notes));
    }

    private void add(SampledColumn column, MappedColumn mapped, List<String> formats, String key) {
        used.add(column);
        List<Text> notes = others(formats, "sniff.otherFormats");
        boolean named = Synonyms.fit(key, column.name()) == 2;
        found.add(new ProposedColumn(mapped, certainty(named && notes.isEmpty(), notes.isEmpty()), notes));
    }

    /** Of formats that read the same day, the first is as good as the others; of others a person must choose. */
    private static List<Text> others(List<String> formats, String key) {
        List<String> others = formats.stream()
                .skip(1)
                .filter(format -> !format.equals("iso"))
                .filter(format -> !formats.get(0).equals("iso"))
                .toList();
        return others.isEmpty() ? List.of() : List.of(TableWords.say(key, String.join(" | ", others)));
    }

    private Optional<SampledColumn> best(String key, Predicate<SampledColumn> fits) {
        return columns.stream()
                .filter(column -> !used.contains(column))
                .filter(this::isAlone)
                .filter(fits)
                .min(Comparator.comparingInt((SampledColumn column) -> -Synonyms.fit(key, column.name()))
                        .thenComparingInt(column -> Synonyms.rank(key, column.name())));
    }

    private Optional<SampledColumn> byName(CallField field, int fit) {
        return best(
                field.name(),
                column -> Synonyms.fit(field.name(), column.name()) >= fit && readable(field, column) >= HALF);
    }

    /** The share of the texts that can be what the field holds. */
    private static double readable(CallField field, SampledColumn column) {
        return switch (field.kind()) {
            case TEXT -> column.texts().isEmpty() ? 0 : 1;
            case MOMENT -> column.moments().isEmpty() ? 0 : 1;
            case DURATION ->
                Arrays.stream(DurationFormat.values())
                        .mapToDouble(format -> column.share(format::reads))
                        .max()
                        .orElse(0);
            case FLAG -> column.share(text -> Synonyms.are("yes", text) || Synonyms.are("no", text));
            case WORD -> column.share(text -> word(field, text) != null);
            case RATING ->
                Math.max(column.share(FieldFinder::isRating), column.share(text -> Synonyms.ratings()
                        .anyMatch(key -> Synonyms.are(key, text))));
            case NUMBER -> column.share(text -> text.matches("\\d|10"));
        };
    }

    private void propose(CallField field, SampledColumn column) {
        used.add(column);
        List<Text> notes = new ArrayList<>();
        MappedColumn mapped =
                switch (field.kind()) {
                    case DURATION -> MappedColumn.of(field, column.name(), duration(column, notes));
                    case FLAG -> flag(field, column);
                    case WORD -> worded(field, column, words(field, column));
                    case RATING -> rating(field, column, notes);
                    default -> MappedColumn.of(field, column.name(), null);
                };
        if (field == CallField.agentId) {
            skipNobody(column);
        }
        double readable = readable(field, column);
        if (readable < 1) {
            notes.add(TableWords.say(
                    "sniff.unread", Math.round((1 - readable) * column.texts().size())));
        }
        boolean named = Synonyms.fit(field.name(), column.name()) == 2;
        found.add(new ProposedColumn(
                mapped, certainty(named && notes.isEmpty(), named || (notes.isEmpty() && readable == 1)), notes));
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

    private static @Nullable String duration(SampledColumn column, List<Text> notes) {
        String name = Synonyms.plain(column.name());
        if (column.share(DurationFormat.HOURS::reads) >= HALF) {
            return DurationFormat.HOURS.written();
        }
        if (column.share(DurationFormat.MINUTES_AND_SECONDS::reads) >= HALF) {
            notes.add(TableWords.say("sniff.minutes"));
            return DurationFormat.MINUTES_AND_SECONDS.written();
        }
        if (name.contains("sec") || name.contains("秒")) {
            return DurationFormat.SECONDS.written();
        }
        if (name.contains("min") || name.contains("分钟")) {
            return DurationFormat.MINUTES.written();
        }
        boolean manyLong =
                column.share(text -> text.matches("\\d{1,12}") && Long.parseLong(text) > LONGEST_SECONDS) >= HALF;
        notes.add(TableWords.say("sniff.unit"));
        return manyLong || name.endsWith("ms")
                ? DurationFormat.MILLISECONDS.written()
                : DurationFormat.SECONDS.written();
    }

    private static MappedColumn flag(CallField field, SampledColumn column) {
        Set<String> yes = new LinkedHashSet<>(column.distinct());
        yes.removeIf(text -> !Synonyms.are("yes", text));
        Set<String> no = new LinkedHashSet<>(column.distinct());
        no.removeIf(text -> !Synonyms.are("no", text));
        return new MappedColumn(field, List.of(column.name()), null, null, Map.of(), yes, no, Set.of(), 0);
    }

    private static MappedColumn worded(CallField field, SampledColumn column, Map<String, String> values) {
        return new MappedColumn(field, List.of(column.name()), null, null, values, Set.of(), Set.of(), Set.of(), 0);
    }

    private static Map<String, String> words(CallField field, SampledColumn column) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : column.distinct()) {
            String word = word(field, text);
            if (word != null && !word.equalsIgnoreCase(text)) {
                values.put(text, word);
            }
        }
        return values;
    }

    private static @Nullable String word(CallField field, String text) {
        List<String> keys =
                field == CallField.direction ? List.of("inbound", "outbound") : List.of("agent", "customer", "system");
        return keys.stream()
                .filter(key -> Synonyms.are(key, text))
                .findFirst()
                .map(key -> key.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    private static MappedColumn rating(CallField field, SampledColumn column, List<Text> notes) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String text : column.distinct()) {
            Synonyms.ratings()
                    .filter(key -> Synonyms.are(key, text))
                    .findFirst()
                    .ifPresent(key -> words.put(text, key.substring("rating.".length())));
        }
        if (column.share(FieldFinder::isRating) < HALF) {
            notes.add(TableWords.say("sniff.words"));
            return worded(field, column, words);
        }
        long least = column.texts().stream()
                .filter(FieldFinder::isRating)
                .mapToLong(FieldFinder::whole)
                .min()
                .orElse(1);
        long most = column.texts().stream()
                .filter(FieldFinder::isRating)
                .mapToLong(FieldFinder::whole)
                .max()
                .orElse(5);
        boolean zeroIsNone = least == 0 && most <= 5;
        Scale scale = most <= 5 ? Scale.STANDARD : new Scale(least == 0 ? 0 : 1, most <= 10 ? 10 : 100);
        if (zeroIsNone) {
            notes.add(TableWords.say("sniff.zero"));
        }
        if (most > 5 || least > 2 || most < 5) {
            notes.add(TableWords.say("sniff.scale", least, most));
        }
        return new MappedColumn(
                field,
                List.of(column.name()),
                null,
                scale,
                words,
                Set.of(),
                Set.of(),
                zeroIsNone ? Set.of("0") : Set.of(),
                0);
    }

    private static boolean isRating(String text) {
        return text.matches("\\d{1,3}(\\.0*)?") && whole(text) <= 100;
    }

    private static long whole(String text) {
        return Long.parseLong(text.replaceFirst("\\..*", ""));
    }
}
