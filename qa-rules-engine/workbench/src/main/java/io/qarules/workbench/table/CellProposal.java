package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import io.qarules.workbench.table.CallField.Kind;
import io.qarules.workbench.table.MappedColumn.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the texts of a column can be read as what a field holds. */
final class CellProposal {
    private static final double HALF = 0.5;
    private static final int LONGEST_SECONDS = 20_000;
    private static final long BEST_IN_WORDS = 5;
    private static final Pattern TWO_PARTS =
            Pattern.compile("(?<![a-z:])(?:([hm])\\1?):(?:mm|ss)(?![a-z:])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_OF_A_UNIT = Pattern.compile("\\d\\s*/\\s*\\d|\\d[.,]\\d|(?i:tenth|hundredth)|分之");

    private final CallField field;
    private final SampledColumn column;
    private final List<Text> notes;

    /**
     * Proposes nothing yet.
     *
     * @param notes what is to be looked at before the column is used; added to
     */
    CellProposal(CallField field, SampledColumn column, List<Text> notes) {
        this.field = field;
        this.column = column;
        this.notes = notes;
    }

    /** The share of the texts that can be what the field holds. */
    static double readable(CallField field, SampledColumn column) {
        return switch (field.kind()) {
            case TEXT -> column.texts().isEmpty() ? 0 : 1;
            case MOMENT -> column.guess().moments().isEmpty() ? 0 : 1;
            case DURATION ->
                Arrays.stream(DurationFormat.values())
                        .mapToDouble(format -> column.share(format::reads))
                        .max()
                        .orElse(0);
            case FLAG -> column.share(text -> Synonyms.are("yes", text) || Synonyms.are("no", text));
            case WORD -> column.share(text -> word(field, text) != null);
            case RATING -> column.share(text -> isRating(text) || inWords(text) != null || isNoRating(text));
            case NUMBER ->
                column.share(text -> RatingText.of(text)
                        .filter(rating -> rating.rating() <= 10)
                        .isPresent());
        };
    }

    MappedColumn mapped() {
        Kind kind = field.kind();
        return switch (kind) {
            case DURATION -> MappedColumn.of(field, column.name(), duration());
            case FLAG -> flag();
            case WORD -> worded(words(), null, Set.of());
            case RATING -> rating();
            case TEXT, MOMENT, NUMBER -> MappedColumn.of(field, column.name(), null);
        };
    }

    private String duration() {
        List<DurationFormat> told = List.of(
                DurationFormat.HOURS, DurationFormat.MINUTES_AND_SECONDS, DurationFormat.CLOCK, DurationFormat.UNITS);
        Optional<DurationFormat> named = named();
        if (named.isPresent()) {
            return named.get().written();
        }
        double most = told.stream()
                .mapToDouble(format -> column.share(format::reads))
                .max()
                .orElse(0);
        if (most >= HALF) {
            DurationFormat format = told.stream()
                    .filter(each -> column.share(each::reads) == most)
                    .findFirst()
                    .orElseThrow();
            if (format == DurationFormat.MINUTES_AND_SECONDS) {
                notes.add(TableWords.say("sniff.minutes"));
            }
            return format.written();
        }
        return number().written();
    }

    /** What a name such as {@code talk time (hh:mm)} says, if most texts can be read so. */
    private Optional<DurationFormat> named() {
        Matcher clock = TWO_PARTS.matcher(column.name());
        if (!clock.find()) {
            return Optional.empty();
        }
        DurationFormat format = clock.group(1).equalsIgnoreCase("h")
                ? DurationFormat.HOURS_AND_MINUTES
                : DurationFormat.MINUTES_AND_SECONDS;
        return Optional.of(format).filter(each -> column.share(each::reads) >= HALF);
    }

    /** A number is in the unit that the name says. */
    private DurationFormat number() {
        Optional<String> unit = Synonyms.unit(DurationFormat.UNIT_NAMES, column.name());
        if (PART_OF_A_UNIT.matcher(column.name()).find()) {
            notes.add(TableWords.say("sniff.part", unit.orElse("seconds")));
            return DurationFormat.of(unit.orElse(null));
        }
        if (unit.isPresent()) {
            return DurationFormat.of(unit.get());
        }
        notes.add(TableWords.say("sniff.unit"));
        boolean manyLong =
                column.share(text -> text.matches("\\d{1,12}") && Long.parseLong(text) > LONGEST_SECONDS) >= HALF;
        return manyLong ? DurationFormat.MILLISECONDS : DurationFormat.SECONDS;
    }

    private MappedColumn flag() {
        return new MappedColumn(
                field,
                List.of(column.name()),
                null,
                null,
                Map.of(),
                texts(text -> Synonyms.are("yes", text)),
                texts(text -> Synonyms.are("no", text)),
                Set.of(),
                0);
    }

    private Set<String> texts(Predicate<String> which) {
        Set<String> texts = new LinkedHashSet<>(column.distinct());
        texts.removeIf(which.negate());
        return texts;
    }

    private MappedColumn worded(Map<String, String> values, @Nullable Scale scale, Set<String> unknown) {
        return new MappedColumn(field, List.of(column.name()), null, scale, values, Set.of(), Set.of(), unknown, 0);
    }

    private Map<String, String> words() {
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
        return Synonyms.oneOf(keys, text)
                .map(key -> key.toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    private MappedColumn rating() {
        Set<String> none = texts(CellProposal::isNoRating);
        List<Long> ratings = column.texts().stream()
                .filter(CellProposal::isRating)
                .flatMap(text -> RatingText.of(text).stream())
                .map(RatingText::rating)
                .toList();
        Map<String, String> words = new LinkedHashMap<>();
        texts(text -> !isRating(text) && inWords(text) != null).forEach(text -> words.put(text, inWords(text)));
        if (!words.isEmpty()) {
            notes.add(TableWords.say("sniff.words"));
        }
        if (ratings.isEmpty()) {
            return worded(words, null, none);
        }
        if (column.texts().stream().anyMatch(text -> isRating(text) && !RatingText.isBare(text))) {
            notes.add(TableWords.say("sniff.beside"));
        }
        SeenRatings seen = new SeenRatings(ratings);
        Scale scale = scale(seen.ends().getMin(), seen.ends().getMax());
        if (scale.max() != BEST_IN_WORDS) {
            words.clear(); // of another scale nobody knows which rating a word is
        } else if (scale.worst() > scale.best()) {
            words.replaceAll((text, word) -> String.valueOf(scale.upward(Long.parseLong(word))));
        }
        Set<String> outside = texts(text -> RatingText.of(text)
                .filter(rating -> rating.rating() < scale.min() || rating.rating() > scale.max())
                .isPresent());
        none.addAll(outside);
        if (outside.stream().anyMatch(text -> !isZero(text))) {
            notes.add(TableWords.say("sniff.outside", String.join(", ", new TreeSet<>(outside))));
        } else if (!outside.isEmpty()) {
            notes.add(TableWords.say("sniff.zero"));
        }
        return worded(words, scale, none);
    }

    private static boolean isZero(String text) {
        return RatingText.of(text).filter(rating -> rating.rating() == 0).isPresent();
    }

    private Scale scale(long least, long most) {
        Optional<Scale> worded = new RatingWords(column).scale(least, most);
        if (worded.isPresent()) {
            notes.add(TableWords.say(
                    "sniff.direction", worded.get().worst(), worded.get().best()));
            return worded.get();
        }
        Optional<Scale> named = SniffedScale.inName(column.name())
                .or(() -> SniffedScale.inTexts(column).filter(scale -> most <= scale.max()));
        if (named.isPresent()) {
            notes.add(TableWords.say(
                    "sniff.scaleNamed", named.get().min(), named.get().max()));
            return named.get();
        }
        if (most != BEST_IN_WORDS || least > 2) {
            notes.add(TableWords.say("sniff.scale", least, most));
        }
        return most <= BEST_IN_WORDS ? Scale.STANDARD : new Scale(least == 0 ? 0 : 1, most <= 10 ? 10 : 100);
    }

    private static boolean isRating(String text) {
        return RatingText.of(text).filter(rating -> rating.rating() <= 100).isPresent();
    }

    private static boolean isNoRating(String text) {
        return Synonyms.are("unrated", text);
    }

    private static @Nullable String inWords(String text) {
        return Synonyms.ratings()
                .filter(key -> Synonyms.are(key, text))
                .findFirst()
                .map(key -> key.substring("rating.".length()))
                .orElse(null);
    }
}
