package io.qarules.office.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.office.InspectionOffice;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: a year of weekly plans, each planned anew in the middle of the week")
class YearOfPlansTest {
    private static final int WEEKS = 52;

    @Test
    @DisplayName("100 agents and 6 inspectors: every promise, every week")
    void aSmallCentre() {
        year(new Centre(14, 100, 6));
    }

    @Test
    @Tag("full")
    @DisplayName("4,000 agents and 200 inspectors: every promise, every week; every call of a kind has the same chance")
    void aLargeCentre() {
        Positions positions = year(new Centre(2026, 4_000, 200));

        // 0.1 % and 99.9 % of chi-square with 1 + 2 + 3 + 4 + 5 degrees of freedom
        assertThat(positions.squares()).isBetween(3.483, 37.697);
    }

    private static Positions year(Centre centre) {
        InspectionOffice office = InspectionOffice.standard();
        Positions positions = new Positions();
        for (int week = 0; week < WEEKS; week++) {
            PlanFile monday = centre.nextWeek();
            InspectionPlan plan = office.plan(monday);
            new Promises(monday, plan).areKept();
            positions.add(monday, plan);
            PlanFile later = centre.middleOfTheWeek(plan);
            new Promises(later, office.plan(later)).areKept();
        }
        return positions;
    }
}
