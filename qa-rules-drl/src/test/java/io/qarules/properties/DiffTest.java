package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.CaseFiles;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import io.qarules.workbench.diff.ChangeType;
import io.qarules.workbench.diff.DiffReport;
import io.qarules.workbench.diff.DiffReport.ChangeGroup;
import io.qarules.workbench.diff.PackComparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a comparison of packs says, whatever the cases. */
class DiffTest {
    private static final QaRulesEngine ANOTHER = QaRulesEngine.standard();
    private static final QaRulesEngine CHANGED = changed();

    @Property(tries = 25)
    void a_pack_differs_in_nothing_from_itself(@ForAll("cases") List<CaseFile> cases) {
        DiffReport report = PackComparison.of(Standard.RULES, ANOTHER, cases.stream());

        assertThat(report.noneAffected()).isTrue();
        assertThat(report.changes()).isEmpty();
        assertThat(report.money().before()).isEqualTo(report.money().after());
        assertThat(report.rules().none()).isTrue();
    }

    @Property(tries = 25)
    void what_is_gained_one_way_is_lost_the_other(@ForAll("cases") List<CaseFile> cases) {
        DiffReport there = PackComparison.of(Standard.RULES, CHANGED, cases.stream());
        DiffReport back = PackComparison.of(CHANGED, Standard.RULES, cases.stream());

        assertThat(counts(there, ChangeType.GAINED)).isEqualTo(counts(back, ChangeType.LOST));
        assertThat(counts(there, ChangeType.LOST)).isEqualTo(counts(back, ChangeType.GAINED));
        assertThat(counts(there, ChangeType.CHANGED)).isEqualTo(counts(back, ChangeType.CHANGED));
        assertThat(there.money().before()).isEqualTo(back.money().after());
        assertThat(there.money().after()).isEqualTo(back.money().before());
        assertThat(there.cases().affected()).isEqualTo(back.cases().affected());
        assertThat(there.rules().added()).isEqualTo(back.rules().removed());
    }

    @Provide
    Arbitrary<List<CaseFile>> cases() {
        return new CaseFiles().get().list().ofMinSize(1).ofMaxSize(4);
    }

    private static List<String> counts(DiffReport report, ChangeType change) {
        return report.changes().stream()
                .filter(group -> group.change() == change)
                .map(DiffTest::shown)
                .toList();
    }

    private static String shown(ChangeGroup group) {
        return "%s %s: %d, %s".formatted(group.clause(), group.kind(), group.decisions(), group.fields());
    }

    /** Without the rules of 6.3.3.2 and 6.3.1.2, and with ten times the fine of 6.3.3.6. */
    private static QaRulesEngine changed() {
        try {
            Path directory = Files.createTempDirectory("qa-rules-diff");
            for (String file : StandardPack.TELESALES.files()) {
                if (!file.matches(".*/6\\.3\\.(3\\.2|1\\.2)-.*")) {
                    String text =
                            StandardPack.read(StandardPack.TELESALES.directory().resolve(file));
                    StandardPack.write(directory.resolve(file), text.replace("fine( $o, 200 )", "fine( $o, 2000 )"));
                }
            }
            return QaRulesEngine.builder().directory(directory).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
