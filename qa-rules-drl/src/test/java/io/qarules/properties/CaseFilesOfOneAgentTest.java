package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.citation.Policy;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.generators.OpenCaseFiles;
import io.qarules.generators.Reached;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of several case files of one agent under a pack that uses all of POLICY 12 to 16. */
@Policy("17")
@StatisticsReport(onFailureOnly = true)
class CaseFilesOfOneAgentTest {
    private static final Period ALWAYS =
            new Period("always", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31), true);

    /** Whatever was decided before, on offences, tallies, months, awards: open appeals were taken as rejected, and are upheld since. */
    @Property(tries = 60, seed = "17")
    void a_later_file_with_all_records_speaks_alone(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile, @ForAll @IntRange(min = 1, max = 120) int days) {
        CaseFile later = Outcomes.decided(caseFile, AppealStatus.UPHELD);
        CaseFile earlier = CaseFileBuilder.builder(Outcomes.decided(caseFile, AppealStatus.REJECTED))
                .asOf(caseFile.asOf().minus(Duration.ofDays(days)))
                .build();
        Member alone = member(later);

        assertThat(member(earlier, later)).isEqualTo(alone);
        assertThat(member(later, earlier)).isEqualTo(alone);
        Set<String> gone = ids(member(earlier));
        gone.removeAll(ids(alone));
        Reached.atLeast(5, "a decision is gone", !gone.isEmpty());
        Reached.atLeast(
                4,
                "what was added up is gone",
                gone.stream().anyMatch(id -> id.contains(":tally:") || id.contains(":month:")));
    }

    /** A file of another month adds what it decides, and takes nothing. */
    @Property(tries = 25, seed = "17")
    void files_without_a_record_in_common_add_up(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile, @ForAll @IntRange(min = 1, max = 120) int days) {
        CaseFile other = CaseFile.builder()
                .agent(caseFile.agent())
                .asOf(caseFile.asOf().plus(Duration.ofDays(days)))
                .build();

        assertThat(member(caseFile, other).decisions())
                .isEqualTo(member(caseFile).decisions());
        assertThat(member(caseFile, other).scores()).isEqualTo(member(caseFile).scores());
        assertThat(member(caseFile, other).awards()).isEqualTo(member(caseFile).awards());
        Reached.atLeast(
                20, "something is decided", !member(caseFile).decisions().isEmpty());
    }

    private static Member member(CaseFile... caseFiles) {
        List<CaseWithOutcome> cases = List.of(caseFiles).stream()
                .map(each -> new CaseWithOutcome(each, OpenModelTest.RULES.evaluate(each)))
                .toList();
        return PeriodMembers.of(ALWAYS, OpenModelTest.ZONE, cases).get(0);
    }

    private static Set<String> ids(Member member) {
        return member.decisions().stream().map(MemberDecision::id).collect(Collectors.toCollection(HashSet::new));
    }
}
