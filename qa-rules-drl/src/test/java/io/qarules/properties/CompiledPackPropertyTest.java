package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.CaseFiles;
import io.qarules.standard.Standard;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The standard pack comes compiled: that changes nothing but how long the first decision takes. */
class CompiledPackPropertyTest {
    private static final QaRulesEngine COMPILED_NOW =
            QaRulesEngine.builder().resources("qa-rules/telesales").build();

    @Property(tries = 50)
    void it_gives_the_same_bytes_as_the_pack_compiled_now(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(Standard.WRITER.write(Standard.RULES.explain(caseFile)))
                .isEqualTo(Standard.WRITER.write(COMPILED_NOW.explain(caseFile)));
    }
}
