package io.qarules.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Elements differ if a set has as many. */
class DistinctTest {
    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 40).list().ofMaxSize(9);
    }

    @Property
    void few_and_many_differ_as_in_a_set(@ForAll("numbers") List<Integer> numbers) {
        assertThat(Distinct.by(Function.identity(), numbers))
                .isEqualTo(new HashSet<>(numbers).size() == numbers.size());
    }
}
