package org.pactrail.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.ledger.fold.View;
import org.pactrail.pipeline.partner.Partner;
import org.pactrail.pipeline.partnership.Partnership;

/**
 * The module rules of docs/architecture.md, as lists of what each may use. A misspelt name here allows too little, never too
 * much.
 */
class ArchitectureTest {
    private static final JavaClasses PACTRAIL = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.pactrail");

    private static final String[] LEDGER = {"org.pactrail.ledger", "org.pactrail.ledger.fold"};
    private static final String[] ADAPTER = {
        "org.pactrail.ledger", "org.pactrail.ledger.store", "org.pactrail.ledger.sequence"
    };
    private static final String[] WEB = {
        "org.pactrail.web..",
        "org.springframework..",
        "jakarta.servlet..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation.."
    };

    static Stream<Arguments> modules() {
        return Stream.of(
                module("org.pactrail.events..", "com.fasterxml.jackson.annotation.."),
                module("org.pactrail.names.."),
                module("org.pactrail.ledger"),
                module("org.pactrail.ledger.store", "org.pactrail.ledger"),
                module(
                        "org.pactrail.ledger.sequence",
                        "org.pactrail.ledger",
                        "org.pactrail.ledger.store",
                        "org.slf4j.."),
                module("org.pactrail.ledger.fold", "org.pactrail.ledger", "org.pactrail.ledger.store", "org.slf4j.."),
                module("org.pactrail.ledger.verify", "org.pactrail.ledger", "org.pactrail.ledger.store"),
                module("org.pactrail.ledger.copy", "org.pactrail.ledger", "org.pactrail.ledger.store"),
                module("org.pactrail.ledger.json..", LEDGER, "tools.jackson..", "com.fasterxml.jackson.annotation.."),
                module("org.pactrail.ledger.sqlite..", ADAPTER, "org.sqlite..", "org.slf4j.."),
                module("org.pactrail.ledger.mongo..", ADAPTER, "com.mongodb..", "org.bson.."),
                module("org.pactrail.ledger.axon..", LEDGER, "org.axonframework..", "tools.jackson..", "org.slf4j.."),
                module(
                        "org.pactrail.web..",
                        join(LEDGER, WEB),
                        "org.pactrail.events", // Provenance and the types of events, for what it records itself
                        "org.pactrail.ledger.json..",
                        "org.apache.commons.codec..",
                        "org.apache.catalina..", // whose own error page is replaced
                        "javax.crypto..", // which signs tokens between processes
                        "org.slf4j.."),
                module(
                        "org.pactrail.pipeline..",
                        join(LEDGER, WEB),
                        "org.pactrail.events..",
                        "org.pactrail.names..",
                        "org.pactrail.ledger.json..",
                        "org.pactrail.ledger.axon..",
                        "org.axonframework..",
                        "org.apache.commons.codec..",
                        "org.apache.commons.csv..",
                        "org.slf4j.."),
                module(
                        "org.pactrail.views..",
                        join(LEDGER, WEB),
                        "org.pactrail.events..",
                        "org.pactrail.names..",
                        "org.apache.commons.csv..",
                        "org.pactrail.ledger.json..",
                        "org.pcollections..",
                        "org.slf4j.."),
                module(
                        "org.pactrail.figures..",
                        join(LEDGER, WEB),
                        "org.pactrail.events..",
                        "org.apache.commons.codec..",
                        "org.apache.commons.csv..",
                        "org.apache.poi..",
                        "org.pactrail.ledger.json..",
                        "org.pcollections..",
                        "org.slf4j.."),
                module(
                        "org.pactrail.console..",
                        "org.pactrail.web..",
                        "org.springframework..",
                        "jakarta.servlet..",
                        "tools.jackson..",
                        "org.slf4j.."),
                module(
                        "org.pactrail.app.operation",
                        "org.pactrail.ledger",
                        "org.pactrail.ledger.store",
                        "org.pactrail.ledger.verify",
                        "org.pactrail.ledger.copy",
                        "org.pactrail.ledger.sqlite",
                        "org.pactrail.ledger.mongo",
                        "picocli.."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void each_module_uses_only_what_it_may(String module, String[] allowed) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(join(allowed, "java..", "org.jspecify..", module))
                        .or(DescribedPredicate.describe("are primitive", JavaClass::isPrimitive))
                        .or(DescribedPredicate.describe("are arrays", JavaClass::isArray)))
                .check(PACTRAIL);
    }

    @Test
    void nobody_uses_the_app() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pactrail.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pactrail.app..")
                .check(PACTRAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "figures", "views", "console", "web", "app"})
    void the_packages_of_a_service_form_no_circle(String service) {
        slices().matching("org.pactrail." + service + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(PACTRAIL);
    }

    @Test
    void the_packages_of_the_ledger_form_no_circle() {
        slices().matching("org.pactrail.(**)")
                .should()
                .beFreeOfCycles()
                .check(PACTRAIL.that(resideInAnyPackage("org.pactrail.ledger..")));
    }

    @Test
    void a_ledgers_store_is_used_by_adapters_and_by_the_operations_that_copy_or_describe_it() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pactrail.ledger..", "org.pactrail.app.operation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pactrail.ledger.store..")
                .check(PACTRAIL);
    }

    @Test
    void the_ledgers_engine_and_the_insides_of_its_adapters_are_used_by_nobody_else() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pactrail.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.pactrail.ledger.sequence..",
                        "org.pactrail.ledger.sqlite.*..",
                        "org.pactrail.ledger.mongo.*..")
                .check(PACTRAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "figures", "views", "console"})
    void a_service_is_used_through_its_configuration_alone(String service) {
        String whole = "org.pactrail." + service;
        noClasses()
                .that()
                .resideOutsideOfPackage(whole + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(whole + ".*..")
                .check(PACTRAIL);
        noClasses()
                .that()
                .resideInAPackage(whole + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(whole)
                .check(PACTRAIL);
    }

    @Test
    void no_package_is_too_large_to_be_looked_over() {
        Map<String, Long> types = PACTRAIL.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(types)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, count) -> assertThat(count)
                        .as(name)
                        .isLessThanOrEqualTo(name.matches("org\\.pactrail\\.(ledger|events|names).*") ? 18L : 14L));
    }

    @Test
    void events_aggregates_and_folds_take_time_and_ids_from_outside() {
        noClasses()
                .that(resideInAnyPackage("org.pactrail.events..")
                        .or(assignableTo(View.class))
                        .or(assignableTo(Partner.class))
                        .or(assignableTo(Partnership.class)))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "asks for the time or for chance", call -> isImpure(call.getTarget())))
                .check(PACTRAIL);
    }

    private static boolean isImpure(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean isClock = owner.startsWith("java.time.") && target.getName().equals("now")
                || owner.equals("java.lang.System") && target.getName().matches("nanoTime|currentTimeMillis");
        boolean isChance = target.getName().equals("randomUUID")
                || owner.startsWith("java.util.random.")
                || owner.equals("java.util.Random");
        return isClock || isChance;
    }

    private static Arguments module(String module, String... allowed) {
        return Arguments.of(module, allowed);
    }

    private static Arguments module(String module, String[] first, String... allowed) {
        return Arguments.of(module, join(first, allowed));
    }

    private static String[] join(String[] first, String... second) {
        return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
    }
}
