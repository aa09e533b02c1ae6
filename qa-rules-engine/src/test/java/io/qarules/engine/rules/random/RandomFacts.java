package io.qarules.engine.rules.random;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.measure.MemberFacts;
import io.qarules.engine.penalize.Origin;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.value.Ratio;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.TierCut;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes random facts: any record, with nulls where they are allowed and values that rules name. */
final class RandomFacts {
    private static final List<String> HOURS = List.of("0", "0.1", "1", "3", "2.5", "8", "400");

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static final ClassValue<Constructor<?>> CANONICAL = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("no record: " + type, e);
            }
        }
    };

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    /**
     * A fact.
     *
     * @param clause what its clause mostly is, where it has one
     */
    <T> T of(Class<T> type, String clause) {
        return type.cast(record(type, clause));
    }

    private Object record(Class<?> type, String clause) {
        RecordComponent[] components = COMPONENTS.get(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(type, components[i], clause);
        }
        try {
            return CANONICAL.get(type).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be made: " + type, e);
        }
    }

    private @Nullable Object component(Class<?> owner, RecordComponent component, String clause) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && random.nextInt(10) < 3) {
            return null;
        }
        if (component.getName().equals("clause") && random.nextInt(4) > 0) {
            return clause;
        }
        if (owner == Setting.class && component.getType() == BigDecimal.class) {
            return new BigDecimal(Values.one(HOURS, random));
        }
        return value(component, clause);
    }

    private Object value(RecordComponent component, String clause) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return Values.one(Values.TEXTS, random);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return Values.one(List.of(0, 1, 1, 2, 3, 60, Integer.MAX_VALUE), random);
        }
        if (type == long.class || type == Long.class) {
            return Values.one(Values.WHOLE, random).longValueExact();
        }
        if (type == BigDecimal.class) {
            return Values.one(Values.DECIMAL, random);
        }
        if (type == Instant.class) {
            return Values.one(Values.MOMENTS, random);
        }
        if (type == LocalDate.class) {
            return Values.one(Values.DATES, random);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes((long) (Double.parseDouble(Values.one(HOURS, random)) * 60));
        }
        if (type.isEnum()) {
            return Values.one(Arrays.asList(type.getEnumConstants()), random);
        }
        if (type == Ratio.class) {
            return ratio();
        }
        if (type == Map.class) {
            return attributesOrRatios(component);
        }
        if (type == Origin.class) {
            return record(RandomOrigin.class, clause);
        }
        if (type == Standing.Group.class) {
            return NO_GROUP;
        }
        return Collection.class.isAssignableFrom(type) ? collection(component) : record(type, clause);
    }

    private Map<?, ?> attributesOrRatios(RecordComponent component) {
        Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        if (value == Ratio.class) {
            return random.nextInt(3) == 0 ? Map.of() : Map.of("aht", ratio(), "callsPerHour", ratio());
        }
        if (value != Object.class) {
            return Map.of();
        }
        Map<String, Object> some = new HashMap<>();
        some.put("f", random.nextBoolean());
        some.put("n", Values.one(Values.DECIMAL, random));
        some.put("w", Values.one(List.of("NEW", "OLD"), random));
        some.keySet().removeIf(name -> random.nextInt(4) == 0);
        return some;
    }

    /** Nobody's; that of which random rules ask nothing. */
    private static final Standing.Group NO_GROUP = new Standing.Group() {
        @Override
        public SettlementPolicy policy() {
            throw new UnsupportedOperationException("a random rule reads no metric");
        }

        @Override
        public @Nullable Integer rank(String name, Measures measures) {
            return null;
        }

        @Override
        public boolean isRanked(Measures measures) {
            return true;
        }

        @Override
        public int streak(String tier, MemberFacts member) {
            return 0;
        }

        @Override
        public int ranked() {
            return 0;
        }

        @Override
        public List<TierCut> cuts() {
            return List.of();
        }

        @Override
        public @Nullable NextTier next(Measures measures) {
            return null;
        }

        @Override
        public @Nullable BigDecimal mean(String metric) {
            return null;
        }
    };

    /** What an offence came from. */
    record RandomOrigin(
            Agent agent,
            @Nullable Finding finding,
            @Nullable Evaluation evaluation,
            @Nullable Callback callback,
            @Nullable Event event,
            @Nullable Long tenureDays)
            implements Origin {}

    private Ratio ratio() {
        return Ratio.of(new BigDecimal(Values.one(HOURS, random)));
    }

    private Collection<?> collection(RecordComponent component) {
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (component.getType() != Set.class) {
            return List.of();
        }
        List<Object> some =
                new ArrayList<>(element == String.class ? Consequence.ALL : Arrays.asList(element.getEnumConstants()));
        some.removeIf(word -> random.nextBoolean());
        return new LinkedHashSet<>(some);
    }
}
