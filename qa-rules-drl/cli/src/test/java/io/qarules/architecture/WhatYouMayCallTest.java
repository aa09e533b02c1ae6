package io.qarules.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.qarules.architecture.planted.KnowsTheProduct;
import io.qarules.engine.source.Stage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an embedder may call stands in the README of the engine, and nowhere else")
class WhatYouMayCallTest {
    /** The sentence of a package whose public types are for other packages of ours, unless the README lists them. */
    private static final String INTERNAL = "Internal: what others may call is listed in qa-rules-engine/README.md.";

    private static final EmbedderList LIST =
            EmbedderList.read(Repository.read(Repository.path("qa-rules-engine/README.md")));
    private static final JavaClasses LIBRARIES = Product.CLASSES.that(Product.in(Product.ENGINE)
            .or(Product.in(Product.WORKBENCH))
            .or(Product.in(Product.CASE_BOOK))
            .or(Product.in(Product.OFFICE)));
    private static final List<String> MODULES = List.of(
            "qa-rules-engine", "qa-rules-engine/workbench", "qa-rules-engine/case-book", "qa-rules-engine/office");

    /** Methods of listed types that other packages of ours need, and that no program and no rule can make use of. */
    private static final Set<String> FOR_OUR_PACKAGES = Set.of(
            "QaRulesEngine$Builder.listener",
            "PackCheck.compile",
            "PackLoader.<init>",
            "PackLoader.forms",
            "PackLoader.of",
            "PeriodFileReader.read",
            "RulePack.load",
            "RulePack.notifying",
            "RulePack.officePolicy",
            "RulePack.policy",
            "RulePack.policyOfCases",
            "RulePack.probes",
            "RulePack.pure",
            "RulePack.ruleText",
            "RulePack.ruleTexts",
            "RulePack.settlementPolicy",
            "RulePack.stage",
            "RuleChanges.between",
            "MetricShare.<init>",
            "MetricShare.known",
            "Offence.<init>",
            "Offence.origin",
            "Standing.<init>",
            "Standing.measures",
            "Standing.member",
            "Standing$Group.isRanked",
            "Standing$Group.next",
            "Standing$Group.policy",
            "Standing$Group.rank",
            "Standing$Group.streak",
            "Tallied$Source.ruling");

    /** Exported to everybody, because Drools compiles what is generated into a module without name. */
    private static final String ASKED_BY_GENERATED_RULES = "io.qarules.engine.rules.runtime";

    @Test
    void everyPublicTypeIsListedOrItsPackageSaysThatItIsInternal() {
        assertThat(LIST.unlisted(LIBRARIES, internalPackages())).isEmpty();

        assertThat(LIST.unlisted(Planted.classes(KnowsTheProduct.class), internalPackages()))
                .as("seen to fire")
                .containsExactly(KnowsTheProduct.class.getName());
    }

    @Test
    void everyListedTypeIsThere() {
        assertThat(LIST.missing(LIBRARIES)).isEmpty();

        assertThat(EmbedderList.read("""
                        ### `io.qarules.engine`
                        | `QaRulesEngine` | is public |
                        | `QaRulesEngine.Builder` | nested |
                        | `Reasons` | is not public |
                        | `Gone` | is not there |
                        """).missing(LIBRARIES))
                .as("seen to fire")
                .containsExactly("io.qarules.engine.Reasons", "io.qarules.engine.Gone");
        assertThatThrownBy(() -> EmbedderList.read("| `Twice` | one |\n| `Twice` | another |"))
                .hasMessageContaining("Twice");
    }

    @Test
    void whatIsListedShowsOnlyWhatIsListed() {
        assertThat(LIST.leaks(LIBRARIES)).containsExactlyInAnyOrderElementsOf(FOR_OUR_PACKAGES);

        EmbedderList withPlanted = new EmbedderList(Set.of(KnowsTheProduct.class.getName()));
        assertThat(withPlanted.leaks(Planted.classes(KnowsTheProduct.class)))
                .as("seen to fire; the API is for everybody")
                .containsExactly("KnowsTheProduct.engine", "KnowsTheProduct.offence", "KnowsTheProduct.workbench");
    }

    @Test
    void whatRulesSeeIsListed() {
        assertThat(Stream.of(Stage.values())
                        .flatMap(stage -> Stream.concat(stage.factTypes().stream(), stage.globalTypes().stream()))
                        .filter(type -> type.startsWith("engine.") || type.startsWith("io.qarules.engine.")))
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(LIST.types()).contains(type.startsWith("engine.") ? "io.qarules." + type : type));
    }

    @Test
    void packagesOfListedTypesAreExportedAndNoOtherToEverybody() {
        assertThat(MODULES.stream()
                        .map(module -> Repository.path(module).resolve("src/main/java/module-info.java"))
                        .map(Repository::read)
                        .flatMap(module -> Pattern.compile("exports ([\\w.]+);")
                                .matcher(module)
                                .results()
                                .map(export -> export.group(1)))
                        .filter(exported -> !exported.equals(ASKED_BY_GENERATED_RULES)))
                .containsExactlyInAnyOrderElementsOf(LIST.packages());
    }

    private static Set<String> internalPackages() {
        return MODULES.stream()
                .flatMap(module -> Repository.files(module, "src/main/java", "package-info.java").stream())
                .map(Repository::read)
                .filter(text -> text.replaceAll("\\s+(\\* )?", " ").contains(INTERNAL))
                .map(text -> text.replaceFirst("(?s).*\\npackage ([\\w.]+);.*", "$1"))
                .collect(toSet());
    }
}
