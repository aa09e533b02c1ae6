package io.qarules.workbench.table;

import io.qarules.casefile.Direction;
import io.qarules.casefile.Party;
import io.qarules.outcome.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column; a text that cannot be read is a {@link Unreadable}. */
final class CellReader {
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "是", "有", "已解决", "已接通");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "否", "无", "未解决", "未接通");
    private static final Set<String> NOTHING = Set.of("", "null", "n/a", "na", "-", "--", "无数据");

    private final MappedColumn column;
    private final NumberSigns signs;
    private final @Nullable MomentFormat moments;
    private final @Nullable DurationFormat durations;

    /**
     * Reads nothing yet.
     *
     * @param signs of numbers
     */
    CellReader(MappedColumn column, NumberSigns signs) {
        this.column = column;
        this.signs = signs;
        CallField.Kind kind = column.field().kind();
        moments = kind == CallField.Kind.MOMENT ? MomentFormat.of(column.format()) : null;
        durations = kind == CallField.Kind.DURATION ? DurationFormat.of(column.format()) : null;
    }

    /** Says what keeps a column from being read by its format; empty where nothing does. */
    static Optional<Text> wrong(MappedColumn column) {
        String format = column.format();
        if (format == null) {
            return Optional.empty();
        }
        return switch (column.field().kind()) {
            case MOMENT -> MomentFormat.wrong(format);
            case DURATION -> DurationFormat.wrong(format);
            default -> Optional.of(TableWords.say("map.noFormat", column.field().name()));
        };
    }

    MappedColumn column() {
        return column;
    }

    /** Returns the text that is read in place of the cell's; null where the cell says nothing. */
    @Nullable
    String text(String cell) {
        String stripped = Digits.stripped(cell);
        String text = column.values().getOrDefault(stripped, stripped);
        return column.unknown().contains(stripped) || NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
    }

    /** Whether a cell says nothing, whatever its column. */
    static boolean saysNothing(String cell) {
        return NOTHING.contains(Digits.stripped(cell).toLowerCase(Locale.ROOT));
    }

    private String number(String text) throws Unreadable {
        if (signs.decimal() == '.' && signs.thousands() == null) {
            return text;
        }
        Optional<String> plain = signs.plain(text);
        if (signs.decimal() == ',' && text.indexOf('.') >= 0 && plain.isEmpty()) {
            throw new Unreadable(TableWords.say("cell.decimal"));
        }
        return plain.orElse(text);
    }

    Instant moment(String text, ZoneId zone) throws Unreadable {
        MomentFormat format = Objects.requireNonNull(moments);
        return format.read(format.isCount() ? number(text) : text, zone);
    }

    long seconds(String text) throws Unreadable {
        return Objects.requireNonNull(durations).seconds(number(text));
    }

    boolean flag(String text) throws Unreadable {
        boolean own = !column.yes().isEmpty() || !column.no().isEmpty();
        String word = own ? text : text.toLowerCase(Locale.ROOT);
        Set<String> yes = own ? column.yes() : YES;
        Set<String> no = own ? column.no() : NO;
        if (yes.contains(word)) {
            return true;
        }
        if (no.contains(word)) {
            return false;
        }
        throw new Unreadable(TableWords.say(
                "cell.flag", own ? String.join(", ", sorted(yes)) : "Y", own ? String.join(", ", sorted(no)) : "N"));
    }

    long rating(String text, MappedColumn.Scale scale) throws Unreadable {
        Optional<RatingText> read = RatingText.of(number(text));
        if (read.isEmpty()) {
            throw new Unreadable(TableWords.say("cell.noRating", scale.min(), scale.max()));
        }
        long rating = read.get().rating();
        Long best = read.get().best();
        if (rating < scale.min() || rating > scale.max() || (best != null && best != scale.max())) {
            throw new Unreadable(TableWords.say("cell.rating", scale.min(), scale.max()));
        }
        return scale.upward(rating);
    }

    long nps(String text) throws Unreadable {
        return rating(text, new MappedColumn.Scale(0, 10));
    }

    Direction direction(String text) throws Unreadable {
        return word(text, Direction.values());
    }

    Party party(String text) throws Unreadable {
        return word(text, Party.values());
    }

    private static <E extends Enum<E>> E word(String text, E[] words) throws Unreadable {
        return Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Unreadable(TableWords.say(
                        "cell.word",
                        String.join(", ", Arrays.stream(words).map(Enum::name).toList()))));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    /** A cell that cannot be read; the text says how it is to be written. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Text expected;

        Unreadable(Text expected) {
            super(expected.en(), null, false, false);
            this.expected = expected;
        }

        Text expected() {
            return expected;
        }
    }
}
