package io.qarules.properties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Direction;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.FailScope;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Party;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Severity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The case file, field by field: says of any JSON which of its fields are broken. */
final class Schema {
    private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
    private static final Predicate<JsonNode> ID =
            node -> node.isTextual() && !node.textValue().isEmpty();
    private static final Predicate<JsonNode> BOOL = JsonNode::isBoolean;
    private static final Predicate<JsonNode> WHOLE =
            node -> isWhole(node) && node.decimalValue().signum() >= 0;
    private static final Predicate<JsonNode> DECIMAL = node -> node.isNumber() && isNumber(node);
    private static final Predicate<JsonNode> NOT_NEGATIVE =
            DECIMAL.and(node -> node.decimalValue().signum() >= 0);
    private static final Predicate<JsonNode> POSITIVE =
            DECIMAL.and(node -> node.decimalValue().signum() > 0);
    private static final Predicate<JsonNode> MONEY =
            DECIMAL.or(node -> node.isTextual() && node.textValue().matches("-?\\d{1,15}(\\.\\d{1,9})?"));
    /** An amount that its fine judges may be larger than any other. */
    private static final Predicate<JsonNode> VERIFIED_AMOUNT =
            MONEY.or(node -> node.isNumber() && isBelow(node.decimalValue(), "1e30"));
    /** An empty text refers to nothing. */
    private static final Predicate<JsonNode> REFERENCE = ID;

    private static final Predicate<JsonNode> MONEY_NOT_NEGATIVE =
            MONEY.and(node -> new BigDecimal(node.asText()).signum() >= 0);
    private static final Predicate<JsonNode> INSTANT = parsed(text -> requireYear(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .getYear()))
            .and(node -> !node.asText().matches(".*[tz].*|.*T.*[+-]..")); // capitals, and minutes of the offset
    private static final Predicate<JsonNode> DATE =
            parsed(text -> requireYear(LocalDate.parse(text).getYear()));
    private static final Predicate<JsonNode> MONTH =
            parsed(text -> requireYear(YearMonth.parse(text).getYear()));

    private static final Schema NOTES = new Schema()
            .optional("condition", BOOL)
            .optional("medication", BOOL)
            .optional("conversation", BOOL);
    private static final Schema WAGE = new Schema()
            .required("month", MONTH)
            .required("gross", MONEY_NOT_NEGATIVE)
            .required("minimum", MONEY_NOT_NEGATIVE);
    private static final Schema AGENT = new Schema()
            .required("id", ID)
            .optional("name", TEXT)
            .optional("surname", TEXT)
            .optional("team", TEXT)
            .optional("supervisorId", REFERENCE)
            .optional("line", TEXT)
            .optional("hiredOn", DATE)
            .optional("performancePay", MONEY_NOT_NEGATIVE)
            .records("wages", WAGE);
    private static final Schema CALL = new Schema()
            .required("id", ID)
            .required("startedAt", INSTANT)
            .optional("durationSeconds", WHOLE)
            .optional("talkSeconds", WHOLE)
            .optional("consultationSeconds", WHOLE)
            .optional("direction", oneOf(Direction.class))
            .optional("connected", BOOL)
            .optional("hungUpBy", oneOf(Party.class))
            .optional("intentConfirmed", BOOL)
            .optional("orderId", REFERENCE)
            .optional("deal", BOOL)
            .optional("quotedWithoutConsulting", BOOL)
            .optional("unansweredRepeats", WHOLE)
            .optional("spokenSurname", TEXT)
            .optional("surnameRemark", BOOL)
            .optional("personal", BOOL)
            .optional("firstContactResolved", BOOL)
            .optional("transferred", BOOL)
            .record("notes", NOTES);
    private static final Schema CALLBACK = new Schema()
            .required("id", ID)
            .required("requestedAt", INSTANT)
            .optional("returnedAt", INSTANT)
            .required("attempts", WHOLE)
            .optional("agentPresent", BOOL);
    private static final Schema QUESTION = new Schema()
            .required("id", ID)
            .required("weight", NOT_NEGATIVE)
            .optional("points", NOT_NEGATIVE)
            .required("max", POSITIVE)
            .optional("fatal", BOOL)
            .optional("bonus", BOOL)
            .optional("failBelow", NOT_NEGATIVE)
            .optional("failScope", oneOf(FailScope.class));
    private static final Schema SECTION =
            new Schema().required("id", ID).required("weight", NOT_NEGATIVE).records("questions", QUESTION);
    private static final Schema FINDING = new Schema()
            .required("id", ID)
            .required("clause", ID)
            .optional("severity", oneOf(Severity.class))
            .optional("occurredAt", INSTANT)
            .words("consequences", value -> value.isTextual() && Consequence.ALL.contains(value.textValue()))
            .optional("imageHarmed", BOOL)
            .optional("technique", BOOL)
            .optional("orderId", REFERENCE)
            .optional("note", TEXT);
    private static final Schema EVALUATION = new Schema()
            .required("id", ID)
            .optional("callId", REFERENCE)
            .optional("evaluatorId", REFERENCE)
            .optional("form", TEXT)
            .optional("formVersion", TEXT)
            .required("kind", oneOf(EvaluationKind.class))
            .required("status", oneOf(EvaluationStatus.class))
            .requiredUnless("DRAFT", "status", "submittedAt", INSTANT)
            .optional("reviewed", BOOL)
            .records("sections", SECTION)
            .records("findings", FINDING)
            .optional("revision", WHOLE)
            .optional("scoring", oneOf(Scoring.class))
            .optional("base", NOT_NEGATIVE);
    private static final Schema VERIFICATION = new Schema()
            .required("id", ID)
            .required("findingId", ID)
            .optional("by", REFERENCE)
            .required("at", INSTANT)
            .required("upheld", BOOL)
            .optional("severity", oneOf(Severity.class))
            .optional("amount", VERIFIED_AMOUNT);
    private static final Schema APPEAL = new Schema()
            .required("id", ID)
            .required("findingId", ID)
            .required("filedAt", INSTANT)
            .required("status", oneOf(AppealStatus.class))
            .optional("decidedAt", INSTANT);
    private static final Schema IMPROVEMENT = new Schema()
            .required("id", ID)
            .required("findingId", ID)
            .required("grade", oneOf(ImprovementGrade.class))
            .required("at", INSTANT);
    /** A missing {@code by} or {@code amount} is an award's affair, judged where the award is given (POLICY 7). */
    private static final Schema NOMINATION = new Schema()
            .required("id", ID)
            .required("type", oneOf(NominationType.class))
            .optional("callId", REFERENCE)
            .optional("by", TEXT)
            .required("at", INSTANT)
            .optional("amount", MONEY);

    /** The whole case file. */
    static final Schema CASE_FILE = new Schema()
            .record("agent", AGENT)
            .required("asOf", INSTANT)
            .records("calls", CALL)
            .records("callbacks", CALLBACK)
            .records("evaluations", EVALUATION)
            .records("verifications", VERIFICATION)
            .records("appeals", APPEAL)
            .records("improvements", IMPROVEMENT)
            .records("nominations", NOMINATION);

    private final Map<String, Check> checks = new LinkedHashMap<>();

    private Schema() {}

    /** Everything that is broken, records before what is in them. */
    List<Broken> broken(JsonNode caseFile) {
        List<Broken> found = new ArrayList<>();
        check(caseFile, "", List.of(), found::add);
        return found;
    }

    /**
     * A broken field or element.
     *
     * @param path JSON pointer
     * @param required whether its record cannot do without it
     * @param within the records that it lies in, the innermost last
     */
    record Broken(String path, boolean required, List<String> within) {
        /** Whether it is a list of children or one of them: those of a record left out are not read (POLICY 11). */
        boolean isAboutChildren() {
            return path.matches(".*/(sections|questions|findings)(/\\d+)?");
        }
    }

    private interface Check {
        void check(JsonNode record, String path, List<String> within, Consumer<Broken> found);
    }

    private void check(JsonNode record, String path, List<String> around, Consumer<Broken> found) {
        List<String> within = Stream.concat(around.stream(), Stream.of(path)).toList();
        checks.values().forEach(check -> check.check(record, path, within, found));
    }

    private Schema required(String field, Predicate<JsonNode> valid) {
        return field(field, (record, value) -> !isAbsent(value) && valid.test(value), true);
    }

    private Schema requiredUnless(String word, String other, String field, Predicate<JsonNode> valid) {
        return field(
                field,
                (record, value) ->
                        isAbsent(value) ? word.equals(record.path(other).textValue()) : valid.test(value),
                true);
    }

    private Schema optional(String field, Predicate<JsonNode> valid) {
        return field(field, (record, value) -> isAbsent(value) || valid.test(value), false);
    }

    private Schema field(String field, BiPredicate<JsonNode, JsonNode> valid, boolean required) {
        checks.put(field, (record, path, within, found) -> {
            if (!valid.test(record, record.path(field))) {
                found.accept(new Broken(path + "/" + field, required, within));
            }
        });
        return this;
    }

    private Schema record(String field, Schema schema) {
        checks.put(field, (record, path, within, found) -> {
            JsonNode value = record.path(field);
            if (value.isObject() || field.equals("agent")) {
                schema.check(value, path + "/" + field, within, found);
            }
            if (!isAbsent(value) && !value.isObject()) {
                found.accept(new Broken(path + "/" + field, false, within));
            }
        });
        return this;
    }

    private Schema records(String field, Schema schema) {
        return elements(field, (element, path, within, found) -> {
            if (element.isObject()) {
                schema.check(element, path, within, found);
            } else {
                found.accept(new Broken(path, true, within));
            }
        });
    }

    private Schema words(String field, Predicate<JsonNode> valid) {
        return elements(field, (element, path, within, found) -> {
            if (!valid.test(element)) {
                found.accept(new Broken(path, false, within));
            }
        });
    }

    private Schema elements(String field, Check element) {
        checks.put(field, (record, path, within, found) -> {
            JsonNode value = record.path(field);
            if (!isAbsent(value) && !value.isArray()) {
                found.accept(new Broken(path + "/" + field, false, within));
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                element.check(value.get(i), path + "/" + field + "/" + i, within, found);
            }
        });
        return this;
    }

    private static boolean isAbsent(JsonNode value) {
        return value instanceof MissingNode || value.isNull();
    }

    /** Numbers are below 10^15; one with a fraction or an exponent has at most 30 places on either side. */
    private static boolean isNumber(JsonNode node) {
        BigDecimal number = node.decimalValue();
        return isBelow(number, "1e15");
    }

    private static boolean isBelow(BigDecimal number, String limit) {
        return number.abs().compareTo(new BigDecimal(limit)) < 0
                && Math.abs(number.stripTrailingZeros().scale()) <= 30;
    }

    /** A whole number, also where it is written 3.0 or 3e0. */
    private static boolean isWhole(JsonNode node) {
        if (!node.isNumber() || Math.abs(node.decimalValue().scale()) > 30) {
            return false;
        }
        BigDecimal number = node.decimalValue();
        return number.stripTrailingZeros().scale() <= 0 && number.toBigInteger().bitLength() < Long.SIZE;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
    }

    private static <E extends Enum<E>> Predicate<JsonNode> oneOf(Class<E> words) {
        List<String> names = Stream.of(words.getEnumConstants()).map(Enum::name).toList();
        return node -> node.isTextual() && names.contains(node.textValue());
    }

    private static Predicate<JsonNode> parsed(Consumer<String> parser) {
        return node -> {
            try {
                parser.accept(node.isTextual() ? node.textValue() : "");
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        };
    }
}
